import type { Folded } from '../text/fold';
import { isMeaningful } from '../text/fold-table';

const LETTER = 1;
const FIGURE = 2;
const HAN_FIGURE = 3;
const EMOJI = 4;

/** Chinese figures as numbers are read aloud with. */
export const HAN_FIGURES = '零洞一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖';
const HAN_VALUES = '0011223456789123456789';

const KIND = new Uint8Array(0x10000);
KIND.fill(LETTER, 0x61, 0x7b);
KIND.fill(FIGURE, 0x30, 0x3a);
for (const sign of HAN_FIGURES) KIND[sign.charCodeAt(0)] = HAN_FIGURE;
for (let code = 0xe000; isMeaningful(code); code++) KIND[code] = EMOJI;

/** What a folded unit counts as in a number that is read out; -1 for what is no figure. */
export function figureValue(code: number): number {
  const kind = KIND[code];
  if (kind === FIGURE) return code - 0x30;
  return kind === HAN_FIGURE ? Number(HAN_VALUES[HAN_FIGURES.indexOf(String.fromCharCode(code))]) : -1;
}

/**
 * What a draft holds of the signs that accounts, numbers and links are made of: one pass for all detectors, most of which are then spared
 * a look. Runs are counted over gaps, so they are never too short.
 */
export class Tally {
  letters = 0;
  /** The longest run of letters and figures. */
  word = 0;
  /** The longest run of figures, Chinese ones among them. */
  number = 0;
  /** The longest run of the letter x. */
  crosses = 0;
  emoji = false;

  read({ codes, length }: Folded): void {
    let letters = 0;
    let word = 0;
    let number = 0;
    let crosses = 0;
    let emoji = false;
    let wordFrom = 0;
    let wordTo = -1;
    let numberFrom = 0;
    let numberTo = -1;
    let crossFrom = 0;
    let crossTo = -1;
    for (let at = 0; at < length; at++) {
      const code = codes[at] as number;
      const kind = KIND[code] as number;
      if (kind === 0) continue;
      if (kind === EMOJI) {
        emoji = true;
        continue;
      }
      if (kind !== HAN_FIGURE) {
        if (wordTo !== at) wordFrom = at;
        wordTo = at + 1;
        if (wordTo - wordFrom > word) word = wordTo - wordFrom;
      }
      if (kind !== LETTER) {
        if (numberTo !== at) numberFrom = at;
        numberTo = at + 1;
        if (numberTo - numberFrom > number) number = numberTo - numberFrom;
        continue;
      }
      letters++;
      if (code === 0x78) {
        if (crossTo !== at) crossFrom = at;
        crossTo = at + 1;
        if (crossTo - crossFrom > crosses) crosses = crossTo - crossFrom;
      }
    }
    this.letters = letters;
    this.word = word;
    this.number = number;
    this.crosses = crosses;
    this.emoji = emoji;
  }
}
