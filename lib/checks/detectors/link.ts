import { type Detector, spansOf } from '../view';

/** Names that end in one of these are addresses; 3.5cm and v2.0 are not. */
const ENDINGS = 'com|cn|net|org|top|vip|xyz|shop|cc|me|co|info|link|club|site|online|store|ltd|ink|tv|im|app';
const LINK = new RegExp(
  `(?:https?:[\\\\/]{2}|(?<![a-z0-9@._-]))(?:[a-z0-9-]{1,63}\\.){1,4}(?:${ENDINGS})(?![a-z0-9-])(?:[:/?#][!-~]*)?`,
  'g',
);

/** The platforms' own pages, and those of the authorities an agent may point to. */
const OWN =
  /(?:^|[./])(?:taobao|tmall|tb|alipay|1688|alicdn|jd|360buyimg|pinduoduo|yangkeduo|douyin|jinritemai|kuaishou|kwaixiaodian|xiaohongshu|xhslink|cainiao|12315|gov)\.(?:com|cn|hk)(?![a-z0-9-])/;

const host = (link: string): string => link.replace(/^https?:[\\/]{2}/, '').replace(/[:/?#].*$/, '');

const detector: Detector = {
  id: 'link',
  detect: (view) =>
    view.letters < 3 || !/[.．]/.test(view.text) ? [] : spansOf(view, LINK, (link) => !OWN.test(host(link))),
};

export default detector;
