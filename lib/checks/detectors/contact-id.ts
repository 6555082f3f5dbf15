import { isWordUnit } from '../../text/figures';
import { foldInPlace } from '../../text/fold';
import { type Detector, NOTHING, type Span, spansOf } from '../engine/view';

// In the in-place folding \ue000 is a heart, \ue001 a penguin, \ue003 a speech bubble (see MEANINGFUL in fold-table), \u200b nothing.
const MESSENGER =
  '微信|[微威薇徽维胃v][信x芯心欣馨]|[微威薇徽维v]\\u200b?\\ue000(?:\\u200b?x(?:\\u200b?\\ue000)?)?|[卫围喂](?:星|\\u200b?\\ue000)(?=[:号])|[围喂唯]信|\\ue004' +
  '|v信|vx|wx|[wv]\\u200b?\\ue000\\u200b?x|wei ?(?:xin(?: ?hao)?|信|(?=[:号]))|微 ?xin|wechat|扣(?=[1-9][0-9]{7})|[扣叩秋抠蔻]\\u200b?[扣叩秋抠蔻]|企鹅号?|q ?q|q号' +
  '|[加进入搜][群裙]号?(?=[ :是号]{0,2}[1-9][0-9]{5})|群号|\\ue001|\\ue003|[v薇威](?=[:号])|[+加嘉佳]\\u200b?[v微威薇徽]';
const INVITATION =
  '加一?[下个]?(?:我|店长|老板|客服|技术|售后|经理|主管|师傅|同事)|加一下|加下|搜我|我们?的?(?:另一个|另外一个|备用|私人|个人|新|大|小)号';
const BETWEEN = '(?:[ \\t\\u200b:,(号码是为搜加我的名叫]|id){0,8}';
/** WeChat's form: a letter, then 5–19 letters, figures, _ and -; styled letters take up two units. */
const WECHAT_ID = '[a-z](?:\\u200b?[a-z0-9_-]){4,19}';
/** QQ's form, which may be spaced out as 1️⃣ 2️⃣ is. */
const qqId = (least: number): string => `[1-9](?:[- .,\\u200b]{0,3}[0-9]){${least - 1},10}`;

/** An account behind a messenger's name, or behind an invitation. */
const CONTACT = new RegExp(
  `(?<![a-z0-9])(?:(?:${MESSENGER})${BETWEEN}(?:${WECHAT_ID}|${qqId(5)})|(?:${INVITATION})${BETWEEN}(?:${WECHAT_ID}|${qqId(7)}))(?![a-z0-9])`,
  'g',
);
/** The least that an account is made of, and the most that a name and what stands between take up, in UTF-16 units. */
const ACCOUNT = 5;
const BEFORE = 24;

/** A plain word behind a name is no account unless it is called one: wx hello, but 微信号 hello. */
const looksLikeAccount = (match: string): boolean => /[0-9][ \u200b]{0,3}[0-9]|_|号|id/.test(match);

const detector: Detector = {
  id: 'contact-id',
  detect({ folded: { text, codes, starts, length, longestWord } }) {
    if (longestWord < ACCOUNT) return NOTHING;
    const spans: Span[] = [];
    for (let at = 0; at < length; at++) {
      if (!isWordUnit(codes[at])) continue;
      const first = at;
      while (at + 1 < length && isWordUnit(codes[at + 1])) at++;
      if (at - first + 1 < ACCOUNT) continue;
      // Only around what may be an account: the pattern is slow over a whole draft. One unit more in front is for its look behind.
      const from = Math.max(0, (starts[first] as number) - BEFORE - 1);
      const to = Math.min(text.length, (starts[at] as number) + 4);
      for (const { start, end } of spansOf(foldInPlace(text.slice(from, to)), CONTACT, looksLikeAccount)) {
        const isWhole = start > 0 || from === 0;
        if (isWhole && from + end > (starts[first] as number)) spans.push({ start: from + start, end: from + end });
      }
    }
    return spans;
  },
};

export default detector;
