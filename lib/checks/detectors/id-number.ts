import { type Detector, NOTHING, spansOf } from '../engine/view';

const ID =
  /(?<![0-9a-z])[1-9][0-9]{5}[ ]?(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ ]?[0-9]{3}[0-9x](?![0-9a-z])/g;

/** GB 11643-1999: weights 2^(17-i) mod 11, and the sign for each remainder. */
const SIGNS = '10x98765432';

function passesCheck(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(number[i]) * (2 ** (17 - i) % 11);
  return SIGNS[sum % 11] === number[17];
}

const detector: Detector = {
  id: 'id-number',
  detect: (view) =>
    view.folded.longestNumber < 17
      ? NOTHING
      : spansOf(view.inPlace, ID, (match) => passesCheck(match.replace(/ /g, ''))),
};

export default detector;
