/** Fields of a hit in `Hits.data`. A hit is the place of the first, the number of its rule. */
export const FIELDS = 8;
/** Offsets of the draft. */
export const START = 1;
export const END = 2;
/** The folded span of a term, or -1 and -1 for structure. */
export const FROM = 3;
export const TO = 4;
/** What its finding covers if it stays, as offsets of the draft: see `SpanJoiner`. */
export const SPAN_START = 5;
export const SPAN_END = 6;
/** Whether it stays, as one of these. */
export const STATE = 7;
export const LEFT = 0;
export const KEPT = 1;
/** It was not judged yet, or was refused: then it is none. */
export const PENDING = 2;
export const REFUSED = 3;
