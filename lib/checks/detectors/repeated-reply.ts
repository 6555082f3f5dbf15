import { foldText } from '../../text/fold';
import { type Detector, NOTHING } from '../view';

/** Shorter sentences (好的, 稍等哦) are rightly said twice. */
const LONG_ENOUGH = 8;

const words = (text: string): string => foldText(text).replace(/[,:;!?\u3002\n]/g, '');

/** The whole draft, when this buyer was already told the same. */
const detector: Detector = {
  id: 'repeated-reply',
  detect({ text, context: { previousReplies } }) {
    if (!previousReplies?.length) return NOTHING;
    const draft = words(text);
    if (draft.length < LONG_ENOUGH || !previousReplies.some((reply) => words(reply) === draft)) return NOTHING;
    return [{ start: 0, end: text.length }];
  },
};

export default detector;
