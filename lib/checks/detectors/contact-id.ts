import { type Detector, spansOf } from '../view';

// In the in-place folding \ue000 is a heart, \ue001 a penguin, \ue003 a speech bubble (see MEANINGFUL in fold-table), \u200b nothing.
const MESSENGER =
  '微信|[威薇徽维胃v][信x]|微x|[微威薇徽维v]\\u200b?\\ue000|v信|vx|wx|weixin|wechat|扣扣|企鹅|qq|q号|\\ue001|\\ue003|[+加]\\u200b?[v微威薇徽]';
const INVITATION = '加一?[下个]?我|加一下|加下|搜我';
const BETWEEN = '(?:[ \\t\\u200b:,(号码是为搜加我的名叫]|id){0,8}';
/** WeChat's form: a letter, then 5–19 letters, figures, _ and -. */
const WECHAT_ID = '[a-z][a-z0-9_-]{4,19}';

/** An account behind a messenger's name, or behind an invitation. */
const CONTACT = new RegExp(
  `(?<![a-z0-9])(?:(?:${MESSENGER})${BETWEEN}(?:${WECHAT_ID}|[1-9][0-9]{4,10})|(?:${INVITATION})${BETWEEN}(?:${WECHAT_ID}|[1-9][0-9]{6,10}))(?![a-z0-9])`,
  'g',
);

/** A plain word behind a name is no account unless it is called one: wx hello, but 微信号 hello. */
const looksLikeAccount = (match: string): boolean => /[0-9]{2}|_|号|id/.test(match);

const detector: Detector = {
  id: 'contact-id',
  detect: (view) => (view.letters + view.figures < 5 ? [] : spansOf(view, CONTACT, looksLikeAccount)),
};

export default detector;
