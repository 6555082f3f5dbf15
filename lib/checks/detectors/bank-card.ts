import { type Detector, NOTHING, spansOf } from '../engine/view';

const CARD = /(?<![0-9a-z])(?<![0-9][ -])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9a-z])/g;

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const value = Number(number[number.length - 1 - i]) * (i % 2 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** One order number in ten passes the check digit too: rules with this detector need words about a card nearby. */
const detector: Detector = {
  id: 'bank-card',
  detect: (view) =>
    view.folded.longestNumber < 16
      ? NOTHING
      : spansOf(view.inPlace, CARD, (match) => passesLuhn(match.replace(/\D/g, ''))),
};

export default detector;
