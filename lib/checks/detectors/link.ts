import { type Detector, type DraftView, NOTHING, spansOf } from '../view';

/** Names that end in one of these are addresses; 3.5cm and v2.0 are not. */
const ENDINGS =
  'com|cn|net|org|top|vip|xyz|shop|cc|me|co|info|link|club|site|online|store|ltd|ink|tv|im|app|ly|gd|so|la|io|fun|icu|mobi|wang|ren';
const LINK = new RegExp(
  `(?:https?:[\\\\/]{2}|(?<![a-z0-9@._-]))(?:[a-z0-9-]{1,63}\\.){1,4}(?:${ENDINGS})(?![a-z0-9-])(?:[:/?#][!-~]*)?`,
  'g',
);

/** A dot in words: abc点com, abc。com. */
const SPOKEN = /(?<![a-z0-9])[a-z0-9-]{2,63}[ \u200b]?[点。][ \u200b]?(?:com|cn|net)(?![a-z0-9])/g;

/** The platforms' own pages, and those of the authorities an agent may point to. */
const OWN =
  /(?:^|[./])(?:taobao|tmall|tb|alipay|1688|alicdn|jd|360buyimg|pinduoduo|yangkeduo|douyin|jinritemai|kuaishou|kwaixiaodian|xiaohongshu|xhslink|cainiao|12315|gov)\.(?:com|cn|hk)(?![a-z0-9-])/;

const host = (link: string): string => link.replace(/^https?:[\\/]{2}/, '').replace(/[:/?#].*$/, '');

/** A dot that is followed by something and may thus end a part of a name; most dots end a sentence or part a figure. */
function hasInnerDot({ folded: { text, signAt, signCount } }: DraftView): boolean {
  for (let i = 0; i < signCount; i++) {
    const at = signAt[i] as number;
    const sign = text.charCodeAt(at);
    if ((sign === 0x2e || sign === 0xff0e) && /[^\d\s.。\p{Script=Han}]/u.test(text.charAt(at + 1))) return true;
  }
  return false;
}

const detector: Detector = {
  id: 'link',
  detect(view) {
    if (view.folded.longestWord < 2) return NOTHING;
    const links = hasInnerDot(view) ? spansOf(view.inPlace, LINK, (link) => !OWN.test(host(link))) : NOTHING;
    return /[点。][ \u200b]?[cnｃｎ]/i.test(view.text) ? [...links, ...spansOf(view.inPlace, SPOKEN)] : links;
  },
};

export default detector;
