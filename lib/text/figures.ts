/** Chinese figures as numbers are read aloud with. */
export const HAN_FIGURES = '零洞一幺二两三四五六七拐八九勾壹贰叁肆伍陆柒捌玖';
const VALUES = '001122345677899123456789';

/** What a folded unit counts as in a number that is read out; -1 for what is no figure. */
export function figureValue(code: number): number {
  if (isFigure(code)) return code - 0x30;
  const place = code < 0x4e00 ? -1 : HAN_FIGURES.indexOf(String.fromCharCode(code));
  return place < 0 ? -1 : Number(VALUES[place]);
}

export const isFigure = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;

/** Whether a folded unit is a figure or a Latin letter. */
export const isWordUnit = (code: number | undefined): boolean =>
  isFigure(code) || (code !== undefined && code >= 0x61 && code <= 0x7a);
