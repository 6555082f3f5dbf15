/** Many strings in one UTF-16 array, cut out when asked for: loading 30,000 strings one by one would cost more than the whole index. */
export interface StringBlob {
  units: Uint16Array;
  /** Where each string starts; one more than strings. */
  starts: Uint32Array;
}

/** Arguments of one call: beyond some ten thousand, engines refuse. */
const SLICE = 4096;

export function packStrings(strings: readonly string[]): StringBlob {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((text, i) => {
    starts[i + 1] = (starts[i] as number) + text.length;
  });
  const units = new Uint16Array(starts[strings.length] as number);
  strings.forEach((text, i) => {
    const start = starts[i] as number;
    for (let j = 0; j < text.length; j++) units[start + j] = text.charCodeAt(j);
  });
  return { units, starts };
}

export function stringAt({ units, starts }: StringBlob, index: number): string {
  const end = starts[index + 1] ?? 0;
  let text = '';
  // Not TextDecoder: it would replace lone surrogates, and ids must come back as they went in.
  for (let at = starts[index] ?? 0; at < end; at += SLICE) {
    text += String.fromCharCode(...units.subarray(at, Math.min(end, at + SLICE)));
  }
  return text;
}
