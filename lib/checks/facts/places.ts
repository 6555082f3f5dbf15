const UNIT = /特别行政区|自治[区州县]|[省市区县镇]|街道/;

/** The places that words name: 江苏省南京市 is 江苏 and 南京; 江苏南京 is both. */
export function placesIn(words: string): string[] {
  const parts = words.split(UNIT).filter((part) => part.length >= 2);
  return parts.flatMap((part) => (part.length === 4 ? [part.slice(0, 2), part.slice(2)] : [part]));
}
