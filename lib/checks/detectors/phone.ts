import { type Detector, spansOf } from '../view';

const CHINESE_DIGITS = '零〇洞一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖';
const VALUES = '00011223456789123456789';
const digit = `[0-9${CHINESE_DIGITS}]`;
const joint = '[ \\u200b\\t.\\-_~*·、/]{0,3}';
/** A mainland mobile number, its digits as figures or Chinese, separated or not; not a stretch of a longer number or code. */
const MOBILE = new RegExp(
  `(?<![0-9a-z])(?<![0-9][ .\\-]{1,2})(?:\\+?86${joint})?[1一幺壹]${joint}[3-9三四五六七八九叁肆伍陆柒捌玖](?:${joint}${digit}){9}(?![0-9a-z])(?![ \\-][0-9])`,
  'g',
);
/** Area code and number: 0571-88001234. */
const LANDLINE = /(?<![0-9a-z-])\(?0(?:10|2[0-9]|[3-9][0-9]{2})\)?[ \u200b-]{1,3}[2-8][0-9]{6,7}(?![0-9a-z-])/g;

const figures = (text: string): string =>
  text
    .replace(new RegExp(`[${CHINESE_DIGITS}]`, 'g'), (sign) => VALUES[CHINESE_DIGITS.indexOf(sign)] ?? '')
    .replace(/\D/g, '');

/** Not hotlines (400, 95xxx, 10086), order numbers or waybills: those have other lengths and beginnings. */
const detector: Detector = {
  id: 'phone',
  detect: (view) =>
    view.figures + view.chineseFigures < 10
      ? []
      : [...spansOf(view, MOBILE, (match) => /^(?:86)?1[3-9]\d{9}$/.test(figures(match))), ...spansOf(view, LANDLINE)],
};

export default detector;
