import pairs from './generated/simplified';

/** Traditional → simplified, indexed by UTF-16 unit; 0 where a unit is not traditional. */
export const SIMPLIFIED = new Uint16Array(0x10000);

/** Reads pairs as `generated/simplified.ts` writes them into `SIMPLIFIED`. */
export function readPairs(text: string): void {
  for (let at = 0, from = 0x4e00; at < text.length; at += 2) {
    from += text.charCodeAt(at) - 0x20;
    SIMPLIFIED[from] = text.charCodeAt(at + 1);
  }
}

readPairs(pairs);

/**
 * Writes traditional characters as simplified ones, unit by unit: the result has the length of the text, so offsets stay true.
 * It knows no words (乾 always becomes 干), which is right for comparing two texts and wrong for showing one.
 */
export function simplify(text: string): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const simple = SIMPLIFIED[text.charCodeAt(i)];
    if (!simple) continue;
    out += text.slice(copied, i) + String.fromCharCode(simple);
    copied = i + 1;
  }
  return copied ? out + text.slice(copied) : text;
}
