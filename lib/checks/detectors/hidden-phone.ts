import type { Detector } from '../engine/view';
import { phonesIn } from './phone';

/** As numbers are written by who hides nothing. */
const PLAIN = /^\+?[0-9０-９ \u3000.\-－\u2010-\u2015()（）*/_~|]*$/;
/** So many figures parted one by one are no habit either. */
const APART = /(?:[0-9０-９][^0-9０-９]{1,3}){8}/;

/** Telephone numbers in signs that nobody writes one in but to hide it: ①③⑧, 一三八, l38OO, 138♥0013♥8000. */
const detector: Detector = {
  id: 'hidden-phone',
  detect: ({ folded, text }) =>
    phonesIn(folded).filter(({ start, end }) => {
      const written = text.slice(start, end);
      return !PLAIN.test(written) || APART.test(written);
    }),
};

export default detector;
