import { HAN_FIGURES } from '../../text/figures';
import { type Detector, type DraftView, NOTHING, SIGN, type Span, signOf, spansOf } from '../engine/view';

/** Named blanks in any of the brackets that phrase tools use. */
const NAMES =
  '买家|昵称|客户|姓名|称呼|亲|商品|产品|宝贝|订单号?|单号|运单号?|快递|物流|日期|时间|金额|价格|数量|尺码|颜色|店铺|店名|客服|活动|优惠|地址|电话|链接|今天|明天|发货|变量|内容';
/** What of it is to be filled in. */
const ABOUT = '(?:名称?|信息|时间|号码?|公司|方式|原因|结果|地)?';
const PENDING = '待补充?|待填写?|待定|填写|请填写|请补充|此处填写?|补充|填|todo|tbd';

/** Tried where a bracket opens. */
const BRACKETED = new RegExp(
  [
    '[{｛]{1,2}(?![ 0-9.,×x*+-]+[}｝]|[^{}｛｝\\n]*×)[^{}｛｝\\n]{0,20}[}｝]+', // {买家}, {{商品}}, but no {300} and no {长×宽}
    `[<《\\[]{1,2}(?:${NAMES}){1,3}${ABOUT}[>》\\]]{1,2}`,
    // 【尺码】S、M is a heading: only what names this one buyer, and nothing filled in behind it.
    '【(?:买家|客户)?(?:昵称|姓名|称呼|订单号|单号|运单号|快递单号|店名|店铺名称?|客服名)】(?![ :：]*[0-9a-z])',
    `[\\[【(（<](?:${PENDING})(?:${NAMES}|信息|处理){0,2}[\\])】）>]`, // （待补货） is speech
    `#(?:${NAMES}){1,3}${ABOUT}#`,
  ].join('|'),
  'iy',
);
/** What may stand behind a bracket that opens a named blank; behind a brace anything may. */
const FIRST = new Set(
  `${NAMES}|${PENDING}|客户|快递单号|客服名`
    .split('|')
    .flatMap((name) => [name.charCodeAt(0), name.toUpperCase().charCodeAt(0)]),
);

/** What stands before the crosses of a name that a console masks: 收货人王××; 我叫小×× is none. */
const MASKED_NAME = '(?:人|姓名|[是叫为:：])(?!小)[\u4e00-\u9fff]';

/** XX快递, xxx; not the sizes XXL and XX-Large or the host xx-shop.com, not a rival left unnamed: xx家, xx品牌, not what hides a part of a number: 138 xxxx 5612. */
const CROSSES = new RegExp(
  '(?<![0-9x]{3}[ -]?)(?:(?<![a-z0-9/])x{2,20}(?![a-z0-9/])(?![号大]?码|[-.][a-z]|家(?![居具电纺])|牌(?![0-9])|品牌(?![官旗专店客欢的]))' +
    `|(?<![×Ｘｘ]|${MASKED_NAME})[×Ｘｘ]{2,20}(?![×Ｘｘ]))(?![ -]?[0-9]{4})` +
    `|(?<![十${HAN_FIGURES}])[○〇]{2,6}(?=[\u4e00-\u9fff])(?![后${HAN_FIGURES}])`,
  'gi',
);
const LINES = /(?<=[\u4e00-\u9fff:：￥¥ ])(?:_{3,}(?=[\u4e00-\u9fff,，。 ]|$)|__(?=[年月日号元天件折点个小分]))/g; // ____元, 保修__年
const PERCENTS = new RegExp(`%(?:${NAMES}){1,3}${ABOUT}%`, 'g');
const LEFT_BY_TOOLS = /(?<![a-z0-9])(?:undefined|null|nan)(?![a-z0-9])/gi;

function bracketed({ folded: { text, signAt, signCount } }: DraftView, spans: Span[]): void {
  let behind = 0;
  for (let i = 0; i < signCount; i++) {
    const at = signAt[i] as number;
    const sign = text.charCodeAt(at);
    if (at < behind || signOf(sign) !== SIGN.opening) continue;
    const next = text.charCodeAt(at + 1);
    if (sign !== 0x7b && sign !== 0xff5b && !FIRST.has(next === sign ? text.charCodeAt(at + 2) : next)) continue;
    BRACKETED.lastIndex = at;
    const match = BRACKETED.exec(text);
    if (!match) continue;
    behind = at + match[0].length;
    spans.push({ start: at, end: behind });
  }
}

/** Works on the draft as it is typed: folding would take the brackets away. */
const detector: Detector = {
  id: 'placeholder',
  detect(view) {
    const { text, folded } = view;
    const hasCrosses = folded.longestCross > 1 || (view.signs & SIGN.cross) !== 0;
    const percent = text.indexOf('%');
    if (folded.signCount === 0 && !hasCrosses && percent < 0 && folded.longestLatin < 3) return NOTHING;
    const spans: Span[] = [];
    if (view.signs & SIGN.opening) bracketed(view, spans);
    if (hasCrosses) spans.push(...spansOf(text, CROSSES));
    if (percent >= 0) spans.push(...spansOf(text, PERCENTS));
    if (view.signs & SIGN.line) spans.push(...spansOf(text, LINES));
    if (folded.longestLatin > 2) spans.push(...spansOf(text, LEFT_BY_TOOLS));
    return spans;
  },
};

export default detector;
