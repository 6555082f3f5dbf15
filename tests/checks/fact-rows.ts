/** `conflict`: a fact of the demo shop says otherwise; `ok`: the facts agree, or it is no claim; `unknown`: the shop's facts are silent. */
export type Label = 'conflict' | 'ok' | 'unknown';

export interface BatteryGroup {
  name: string;
  /** The product in talk. */
  product?: string;
  /** The open conversation's buyer; his orders of the demo shop stand on the page. */
  buyer?: string;
  /** What he wrote last. */
  said?: string;
  /** China time; Wednesday 25 November 2026, 10 o'clock unless told. */
  at?: string;
  rows: [Label, string][];
}

/** The lines of a block, each with the label. */
export const rows = (label: Label, block: string): [Label, string][] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => [label, line]);
