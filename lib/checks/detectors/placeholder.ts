import type { Detector } from '../view';

/** Named blanks in any of the brackets that phrase tools use. */
const NAMES =
  '买家|昵称|客户|姓名|称呼|亲|商品|宝贝|订单号?|单号|运单号?|快递|物流|日期|时间|金额|价格|数量|尺码|颜色|店铺|店名|客服|活动|优惠|地址|电话|链接|今天|明天|发货|变量|内容';
const BLANK = new RegExp(
  [
    '[{｛][^{}｛｝\\n]{0,20}[}｝]+', // {买家}, {{商品}}
    `[<《\\[]{1,2}(?:${NAMES})(?:名称?|信息|时间|号码)?[>》\\]]{1,2}`,
    // 【尺码】S、M is a heading: only what names this one buyer, and nothing filled in behind it.
    '【(?:买家|客户)?(?:昵称|姓名|称呼|订单号|单号|运单号|快递单号|店名|客服名)】(?![ :：]*[0-9a-z])',
    '[\\[【(（<](?:待补充?|待填写?|待定|填写|请填写|请补充|此处填写?|补充|填|todo|tbd)[^\\])】）>\\n]{0,12}[\\])】）>]',
    `#(?:${NAMES})#`,
    '(?<![a-z0-9/])x{2,6}(?![a-z0-9/])(?!码|号码|大码)', // XX快递, xxx; XXL is a size
    '(?<=[\\u4e00-\\u9fff:： ])_{3,}(?=[\\u4e00-\\u9fff元天,，。 ]|$)', // ____元
    '[×Ｘｘ]{2,6}|[○〇]{2,6}(?=[\\u4e00-\\u9fff])',
    '(?<![a-z0-9])(?:undefined|null|nan)(?![a-z0-9])',
  ].join('|'),
  'gi',
);

const MAY_HOLD = /[{｛[【<《#_×ＸｘX○〇(（]|xx|undefined|null|nan/i;

/** Works on the draft as it is typed: folding would take the brackets away. */
const detector: Detector = {
  id: 'placeholder',
  detect: ({ text }) =>
    MAY_HOLD.test(text)
      ? [...text.matchAll(BLANK)].map(({ 0: blank, index }) => ({ start: index, end: index + blank.length }))
      : [],
};

export default detector;
