import { type Detector, type DraftView, NOTHING, SIGN, signOf, spansOf } from '../engine/view';

/** Names that end in one of these are addresses; 3.5cm and v2.0 are not. */
const ENDINGS =
  'com|cn|net|org|top|vip|xyz|shop|cc|me|co|info|link|club|site|online|store|ltd|ink|tv|im|app|ly|gd|so|la|io|fun|icu|mobi|wang|ren';
const LINK = new RegExp(
  `(?:https?:[\\\\/]{2}|(?<![a-z0-9@._-]))(?:[a-z0-9-]{1,63}\\.){1,4}(?:${ENDINGS})(?![a-z0-9-])(?:[:/?#][!-~]*)?`,
  'g',
);

/** A dot in words or in other signs, and letters spaced out: abc点com, abc。com, abc[.]cc, a b c . c o m, w w w . abc. */
const SPOKEN = new RegExp(
  '(?<![a-z0-9])(?:[a-z0-9-](?: ?[a-z0-9-]){1,30}[ \u200b]?(?:[点。.]|dot|\\[(?:\\.|dot)\\]|\\((?:\\.|dot)\\)|\u200b)[ \u200b]?' +
    '(?:c ?o ?m|c ?n|n ?e ?t|c ?c)(?![a-z0-9])|(?:w ?w ?w|h ?t ?t ?p ?s? ?: ?/ ?/) ?[点。.]? ?[a-z0-9])',
  'g',
);
const MAY_BE_SPOKEN = /[点。.．·•●◦∙⋅‧丶]|dot|[hw] /i;
/** What is in `SPOKEN` and no plain address, which `LINK` is for: no dot that ends a sentence before a word (OK. CN码), and a name with letters. */
const isSpoken = (match: string): boolean =>
  !NO_NAME.test(match) &&
  !/^(?:https?:[\\/]{2})?[a-z0-9.-]+$/.test(match) &&
  !/[a-z0-9]\. [a-z]+$/.test(match) &&
  /^[^点。]*[a-z]/.test(match);

/** Passwords that a shopping app opens a page by when they are copied: ￥Cd5fGh1aBc2￥, and 3.58 aBc:/ in front of a text. */
const TOKEN = /([￥¥$€₤₳¢₴฿]) ?(?=[0-9]*[a-z])[a-z0-9]{8,14} ?\1|(?<![0-9.])[0-9]\.[0-9]{2} [a-z]{2,4}:\/(?!\/)/gi;

/** The platforms' own hosts, and those of the authorities an agent may point to; taobao.com.evil.top is none. */
const OWN =
  /(?:^|[./])(?:taobao|tmall|tb|alipay|1688|alicdn|jd|360buyimg|pinduoduo|yangkeduo|douyin|jinritemai|kuaishou|kwaixiaodian|xiaohongshu|xhslink|cainiao|12315|gov)\.(?:com|cn|hk)$/;

/** Sizes and codes that only look like names: XL.CN on a label, 3.com, app点net. */
const NO_NAME = /^(?:[0-9]|[0-9]?x{0,3}[sml]|app) ?[点.。](?:cn|com|net)$/;

const host = (link: string): string => link.replace(/^https?:[\\/]{2}/, '').replace(/[:/?#].*$/, '');

/** A dot that is followed by a letter and may thus end a part of a name; most dots end a sentence or part a figure. */
function hasInnerDot({ signs, folded: { text, signAt, signCount } }: DraftView): boolean {
  if ((signs & SIGN.dot) === 0) return false;
  for (let i = 0; i < signCount; i++) {
    const at = signAt[i] as number;
    if (signOf(text.charCodeAt(at)) !== SIGN.dot) continue;
    const next = text.charCodeAt(at + 1);
    // Not a space or figure, nor Han; what is styled stands above.
    if ((next > 0x40 && next < 0x2e80) || next >= 0xd800) return true;
  }
  return false;
}

const detector: Detector = {
  id: 'link',
  detect(view) {
    if (view.folded.longestLatin < 2) return NOTHING;
    const links = hasInnerDot(view)
      ? spansOf(view.inPlace, LINK, (link) => !NO_NAME.test(link) && !OWN.test(host(link)))
      : NOTHING;
    const spoken = MAY_BE_SPOKEN.test(view.text) ? spansOf(view.inPlace, SPOKEN, isSpoken) : NOTHING;
    const tokens = /[￥¥$€₤₳¢₴฿/]/.test(view.text) ? spansOf(view.text, TOKEN) : NOTHING;
    return spoken.length + tokens.length === 0 ? links : [...links, ...spoken, ...tokens];
  },
};

export default detector;
