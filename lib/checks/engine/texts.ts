import { COMPLEX, FOLD } from '../../text/fold-table';
import { grown } from './grown';

/**
 * Terms and wordings as they are read, one behind the other in one array: folded units, and between them the signs of a wording's groups. No
 * unit folds to one of these. Behind `BAR` stands how far it is to behind the group's `CLOSE`.
 */
export const END = 0;
export const OPEN = 1;
export const BAR = 2;
export const CLOSE = 3;

const BRACKET = { open: 0x28, bar: 0x7c, close: 0x29 } as const;

/** Texts with what each means. Places are indexes of `units`. */
export class Texts {
  units: Uint16Array<ArrayBuffer>;
  /** Places that `lookAhead` found. */
  ahead = new Int32Array(256);
  #end = 0;
  /** By stretch of texts that mean the same, in the order of places: where it ends, and what they mean. */
  #ends = new Int32Array(64);
  #meanings = new Int32Array(64);
  #stretches = 0;

  /** About how many units come. */
  constructor(units: number) {
    this.units = new Uint16Array(units + 64);
  }

  /** The place where the next text begins. */
  get end(): number {
    return this.#end;
  }

  /** Adds the text `units[from…to)`, which is folded. */
  add(units: Uint16Array, from: number, to: number, meaning: number): void {
    const own = this.#room(to - from);
    let end = this.#end;
    for (let at = from; at < to; at++) own[end++] = units[at] as number;
    this.#close(end, meaning);
  }

  /**
   * Adds a wording; or nothing, and says `false`, where a unit is read together with the next, which may belong to another part, and where
   * brackets don't match.
   */
  addWording(wording: string, meaning: number): boolean {
    const units = this.#room(2 * wording.length);
    let end = this.#end;
    let group = -1;
    for (let i = 0; i < wording.length; i++) {
      const unit = wording.charCodeAt(i);
      const code = FOLD[unit] as number;
      if (code === COMPLEX) return false;
      if (code > COMPLEX) units[end++] = code;
      else if (unit === BRACKET.open) {
        if (group >= 0) return false;
        group = end;
        units[end++] = OPEN;
      } else if (unit === BRACKET.bar && group >= 0) {
        units[end] = BAR;
        end += 2;
      } else if (unit === BRACKET.close && group >= 0) {
        units[end++] = CLOSE;
        for (let at = group; at < end; at++) if (units[at] === BAR) units[++at] = end + 1 - at;
        group = -1;
      }
    }
    if (group >= 0) return false;
    this.#close(end, meaning);
    return true;
  }

  /** The units, with room for so many more and an end. */
  #room(more: number): Uint16Array {
    while (this.#end + more >= this.units.length) this.units = grown(this.units);
    return this.units;
  }

  /** Ends the text, and says what it means. */
  #close(end: number, meaning: number): void {
    this.units[end] = END;
    this.#end = end + 1;
    const last = this.#stretches - 1;
    if (last >= 0 && this.#meanings[last] === meaning) this.#ends[last] = this.#end;
    else {
      if (this.#stretches === this.#ends.length) {
        this.#ends = grown(this.#ends);
        this.#meanings = grown(this.#meanings);
      }
      this.#ends[this.#stretches] = this.#end;
      this.#meanings[this.#stretches++] = meaning;
    }
  }

  /** To be called once nothing more comes. */
  fit(): void {
    this.units = this.units.slice(0, this.#end);
  }

  /** What the text means that the place is in. */
  meaningAt(place: number): number {
    let low = 0;
    let high = this.#stretches - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] as number) <= place) low = middle + 1;
      else high = middle;
    }
    return this.#meanings[low] as number;
  }

  /** Fills `ahead` from `end` on with the places of the units that may come next at the place, and of the text's end if nothing need come; returns their end. */
  lookAhead(place: number, end: number): number {
    const { units } = this;
    let at = place;
    for (;;) {
      const unit = units[at] as number;
      if (unit === BAR) at += units[at + 1] as number;
      else if (unit === CLOSE) at++;
      else if (unit === OPEN) break;
      else {
        if (end === this.ahead.length) this.ahead = grown(this.ahead);
        this.ahead[end] = at;
        return end + 1;
      }
    }
    let next = this.lookAhead(++at, end);
    for (; units[at] !== CLOSE; at++) {
      if (units[at] !== BAR) continue;
      next = this.lookAhead(at + 2, next);
      at++;
    }
    return next;
  }
}
