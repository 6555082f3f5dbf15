import { foldText } from '../../text/fold';
import { type Detector, NOTHING } from '../engine/view';

/** Shorter sentences (好的, 稍等哦) are rightly said twice. */
const LONG_ENOUGH = 8;

/** A form of address in front and particles at the end say nothing new. */
const AROUND = /^(?:亲爱的|亲|[您你]好|宝[宝贝]|[嗯哦哈])+|[呢哦噢喔啊呀哈嘛哒呐啦吧呗咯亲]+$/g;

const words = (text: string): string =>
  foldText(text)
    .replace(/[,:;!?\u3002\n]/g, '')
    .replace(AROUND, '');

/** The whole draft, when this buyer was already told the same, but for how they are addressed. */
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
