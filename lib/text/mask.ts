/** Stands where a number was. */
export const NUMBER_MASK = '#';
/** Stands where something personal other than a number was. */
export const DETAIL_MASK = '※';

const HAN = '\\u4e00-\\u9fff';
const DIGIT = '[0-9０-９]';
/** Between the digits of one number as people type it; a line break ends a number. */
const JOINT = '[ \\t\\u00a0\\u3000\\-－—–_.·*]';
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\ufe0f|\u20e3/g;

/** Five digits on end, or seven with joints: 160-170 and 165 110 are sizes. */
const LONG_NUMBER = new RegExp(`[A-Za-z]{0,4}(?:${DIGIT}(?:${JOINT}{0,2}${DIGIT}){6,}|${DIGIT}{5,})[Xx]?`, 'g');
const CHINESE_NUMBER =
  /[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖0-9](?:[ \-－—]?[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖0-9]){6,}/g;
const WEB_OR_MAIL = /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,3}/gi;
/** A code or account name: letters and digits mixed, with four digits or more. */
const CODE =
  /(?<![A-Za-z0-9])(?=[A-Za-z\-_]*[0-9])(?=[A-Za-z0-9\-_]*[A-Za-z])(?:[A-Za-z\-_]*[0-9]){4,}[A-Za-z0-9\-_]*/g;
const ACCOUNT = /((?:微信|wx|vx|v信|qq|支付宝|账号|帐号|旺旺)号?(?:是|[:： ])*)[A-Za-z0-9][A-Za-z0-9_-]{4,}/gi;
const NAME = new RegExp(
  `((?:姓名|收件人|收货人|联系人|收件|我叫)(?:是|为|叫|换成|改成|改为)?[:： ]*)[${HAN}]{2,3}(?![${HAN}])`,
  'g',
);

const PROVINCE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const PLACE = `[${HAN}A-Za-z0-9０-９#（）()\\- ]`;
const DETAIL =
  '路|街|大道|胡同|巷|弄|村|镇|乡|号|栋|幢|座|单元|室|楼|小区|花园|大厦|公寓|广场|苑|驿站|学校|大学|中学|小学|医院|宿舍|工业园|产业园';
/** A province or a town, and within one breath a street, a building, a number: all of it to the next mark. */
const ADDRESS = new RegExp(
  `(?:(?:${PROVINCE})(?:省|市|自治区|特别行政区)?|[${HAN}]{2,4}(?:市|县|区)(?=[${HAN}]))${PLACE}{0,24}?(?:${DETAIL})${PLACE}{0,40}`,
  'g',
);
const STREET = new RegExp(`[${HAN}]{2,6}(?:路|街|大道|巷|弄|胡同)${DIGIT}{1,5}号?${PLACE}{0,20}`, 'g');
const DOOR = new RegExp(`(?:${DIGIT}{1,5}[${HAN}]{0,1}(?:号楼|栋|幢|座|单元|室|弄|楼)){1,4}(?:${DIGIT}{1,5}室?)?`, 'g');

/**
 * Replaces numbers of five and more digits, or seven with joints (orders, waybills, phones, ids; full-width and Chinese digits too) by `#`.
 * Short numbers stay: sizes, prices and days are what a question is about. The result may be shorter than the text.
 */
export function maskDigits(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(LONG_NUMBER, NUMBER_MASK).replace(CHINESE_NUMBER, NUMBER_MASK);
}

/**
 * Takes out what would point to a person: numbers as `maskDigits` does, links, mail, account names, names after a label, and addresses
 * down to the door. What is left may be stored and learned. It would rather take too much than leave a canary; it can't know a bare name.
 */
export function maskPersonal(text: string): string {
  const numbers = maskDigits(
    text.replace(ZERO_WIDTH, '').replace(WEB_OR_MAIL, DETAIL_MASK).replace(ACCOUNT, `$1${DETAIL_MASK}`),
  );
  return numbers
    .replace(CODE, NUMBER_MASK)
    .replace(ADDRESS, DETAIL_MASK)
    .replace(STREET, DETAIL_MASK)
    .replace(DOOR, DETAIL_MASK)
    .replace(NAME, `$1${DETAIL_MASK}`);
}
