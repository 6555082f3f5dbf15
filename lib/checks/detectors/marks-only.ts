import { type Detector, NOTHING } from '../engine/view';

/** Longer drafts of signs alone are drawings. */
const LONGEST = 32;

/** Signs that say nothing; a picture (👌) may be an answer. */
const MARKS = /^(?!.*\p{Extended_Pictographic})[\s\p{P}\p{S}]+$/su;

/** The whole draft, when it holds neither letters nor figures. */
const detector: Detector = {
  id: 'marks-only',
  detect({ text }) {
    if (text.length > LONGEST || !MARKS.test(text)) return NOTHING;
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    return end > start ? [{ start, end }] : NOTHING;
  },
};

export default detector;
