/** A span of the original text, in UTF-16 units, `end` exclusive. */
interface Placed {
  start: number;
  end: number;
}

/** What a figure measures, and the unit all figures of the kind are told in. */
export const UNITS = {
  money: '元',
  /** 95% is 95. */
  percent: '%',
  /** 八五折 is 8.5. */
  discount: '折',
  duration: '小时',
  length: '厘米',
  area: '平方厘米',
  weight: '克',
  volume: '毫升',
  count: '件',
  other: '',
} as const;
export type QuantityKind = keyof typeof UNITS;

/** A figure with its unit, or a range of them: 3-5天 is `from` 72, `to` 120 hours. Spans are those of the original text. */
export interface Quantity extends Placed {
  kind: QuantityKind;
  from: number;
  to: number;
  /** The unit as written, folded: 天, 工作日, 斤, 条. */
  unit: string;
}

/** Of two figures of hours: 180 days are half a year, 12 months a year. Days and hours must be the same to the hour. */
export const isSameDuration = (a: Quantity, b: Quantity): boolean =>
  isSameSpan(a.from, b.from) && isSameSpan(a.to, b.to);

const LEAST_MONTH = 27 * 24;
const isSameSpan = (a: number, b: number): boolean =>
  Math.abs(a - b) <= (Math.min(a, b) >= LEAST_MONTH ? Math.max(a, b) * 0.03 : 0);
