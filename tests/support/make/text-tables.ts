import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import characters from 'opencc-js/dict/TSCharacters';
import unhomoglyph from 'unhomoglyph';
import { isWordUnit } from '../../../lib/text/figures';
import { COMPLEX, compatible, DROPPED, MEANINGFUL, needTables } from '../../../lib/text/fold-table';

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The targets worth carrying into every page: what GB 2312 holds (6,763 characters, every one an agent types). */
const gb2312 = (): Set<string> => {
  const decoder = new TextDecoder('gb18030');
  const held = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) held.add(decoder.decode(new Uint8Array([row, cell])));
  }
  return held;
};

/** Forms that are in no dictionary of either package and are typed to look like another character. */
const VARIANTS = '囯国恏好儍傻';

/** Lines of `from to` as pairs; the first of several. */
const linesOf = (text: string): [string, string][] =>
  text.split('|').map((line) => line.split(' ').slice(0, 2) as [string, string]);

/**
 * Pairs of traditional and simplified characters in code order, as a string of [step][simplified]: `step` is the distance from the
 * previous traditional character, as the character at 0x20 + step (0x7f and up is written in two bytes, rarely needed).
 */
export function simplifiedPairs(): string {
  const held = gb2312();
  const pairs: [number, string][] = [];
  const simple = new Map(linesOf(characters));
  const japaneseOnly = linesOf(japanese)
    .map(([from, to]): [string, string] => [from, simple.get(to) ?? to])
    .filter(([from]) => !held.has(from) && !simple.has(from));
  const variants = Array.from(VARIANTS.matchAll(/(.)(.)/gu), ([, from = '', to = '']): [string, string] => [from, to]);
  for (const [from, to] of [...simple, ...japaneseOnly, ...variants]) {
    if (from.length === 1 && to.length === 1 && from !== to && isHan(from.charCodeAt(0)) && held.has(to)) {
      pairs.push([from.charCodeAt(0), to]);
    }
  }
  pairs.sort(([a], [b]) => a - b);
  let previous = 0x4e00;
  let out = '';
  for (const [from, to] of pairs) {
    out += String.fromCharCode(0x20 + from - previous) + to;
    previous = from;
  }
  return out;
}

/** Signs that structure is made of: a cross between measures, the circle for nought. */
const NOT_LETTERS = '×〇';

/** Those that the list is less sure of: by shape and not by sound, Greek ν is a v. */
const LOOSE_ALIKES =
  'aаАαΑɑ∂ᴀ|bвВβΒьЬʙ|cсСϲⅽᴄ|dԁᴅđ|eеЕεΕєЄᴇёЁ|fғϝ|gɡɢǥ|hнНһΗʜħ|iіІιΙɪıїЇ|jјЈᴊ|kкКκΚᴋ|lʟłⅼ∣|mмМΜᴍ|nпηΝɴ|oоОοΟσᴏøØ|pрРρΡᴘ|qԛǫ|rгᴦʀ|sѕЅꜱ|tтТτΤᴛ丅|uυᴜμ|vνѵѴⱱ∨√ᴠʋ|wωԝшШᴡѡѠ|xхХχΧ|yуУγΥʏү|zΖᴢ|+➕﹢|%٪';

/** Ranges whose compatibility form is a letter, digit or Han character: ①, ❶, ｖ, ㊙, Ⅴ, ﬁ, ⼼. */
const COMPATIBILITY_RANGES: [number, number][] = [
  [0xaa, 0xba],
  [0xc0, 0x24f],
  [0x2b0, 0x2e4],
  [0x1d2c, 0x1dbf],
  [0x1e00, 0x1eff],
  [0x2070, 0x209c],
  [0x2100, 0x2189],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fd5],
  [0x3220, 0x33ff],
  [0xf900, 0xfaff],
  [0xfe4d, 0xfe6b],
  [0xff01, 0xff5e],
];

/** The noughts of other scripts, each with its nine figures behind it. */
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐';

const EMOJI: [string, number][] = [
  ['🐧', MEANINGFUL.penguin],
  ['💬', MEANINGFUL.chat],
  ['📞📱📲', MEANINGFUL.phone],
  ['🛰', MEANINGFUL.satellite],
  ['🧡🖤💓💔💕💖💗💘💙💚💛💜💝💞💟', MEANINGFUL.heart],
];

/** What a sign of two units stands for; '' for nothing, or more than one unit. */
function astralForm(point: number): string {
  const letter = (point - 0x1f130) % 32; // three rows of squared and circled letters, each padded to 32 places
  if (point >= 0x1f130 && point <= 0x1f189 && letter < 26) return String.fromCharCode(0x61 + letter);
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return String.fromCharCode(0x61 + point - 0x1f1e6);
  const form = compatible(String.fromCodePoint(point));
  return form.length === 1 ? form : '';
}

const ASTRAL_RANGES = [
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f26f],
  [0x1fbf0, 0x1fbf9],
  [0x2f800, 0x2fa1f],
] as const;

/** Signs by what they fold to: one unit, `COMPLEX` for two, and `DROPPED`. */
function compatibleForms(): Map<string, string> {
  needTables();
  const groups = new Map<string, string>();
  const set = (code: number, to: string): void => {
    const sign = String.fromCharCode(code);
    if (sign !== to) groups.set(to, (groups.get(to) ?? to) + sign);
  };
  // ❶ ➀ ➊ and ⓵ have no compatibility form of their own; the tenth of each row is 10 and stays a gap.
  const figures = new Map<number, string>([[0x24ff, '0']]);
  for (const row of [0x2776, 0x2780, 0x278a, 0x24f5]) {
    for (let i = 0; i < 10; i++) figures.set(row + i, i < 9 ? String(i + 1) : String.fromCharCode(DROPPED));
  }
  for (const zero of ZEROS) for (let i = 0; i < 10; i++) figures.set(zero.charCodeAt(0) + i, String(i));
  for (let i = 1; i < 10; i++) {
    figures.set(0x3020 + i, String(i)); // 〡〢〣, as they are written in the market
    // Ⅱ ⅱ: as letters they would be several; Ⅰ and Ⅴ are letters, too.
    if (i !== 1 && i !== 5) for (const row of [0x215f, 0x216f]) figures.set(row + i, String(i));
  }
  for (const [code, to] of figures) set(code, to);
  // Drawn strokes part characters as a dash would.
  const signs: [string, number][] = [
    ['❤♥♡❣', MEANINGFUL.heart],
    ['☎☏✆', MEANINGFUL.phone],
    ['丶丨丿乀亅', DROPPED],
  ];
  for (const [all, to] of signs) for (const sign of all) set(sign.charCodeAt(0), String.fromCharCode(to));
  for (const [from, to] of COMPATIBILITY_RANGES) {
    for (let code = from; code <= to; code++) {
      if (figures.has(code)) continue;
      const form = compatible(String.fromCharCode(code));
      if (form.length === 1) set(code, form);
      else if (form.length === 2 && isWordUnit(form.charCodeAt(0))) set(code, String.fromCharCode(COMPLEX));
    }
  }
  for (const [from, to] of ASTRAL_RANGES) {
    for (let point = from; point <= to; point++) {
      const form = astralForm(point);
      if (form !== '') groups.set(form, (groups.get(form) ?? form) + String.fromCodePoint(point));
    }
  }
  for (const [all, to] of EMOJI) {
    const form = String.fromCharCode(to);
    groups.set(form, (groups.get(form) ?? form) + all);
  }
  return groups;
}

/**
 * [letter or figure][everything that looks like it], groups parted by |: what Unicode's list of confusables knows outside its blocks of signs, compatibility
 * forms, and figures of other scripts.
 */
export function lookAlikes(): string {
  const groups = new Map<string, string>();
  for (let code = 0x80; code < 0xd800; code++) {
    const sign = String.fromCharCode(code);
    // A capital that is in no list may be one of a letter that is.
    const own = unhomoglyph(sign).toLowerCase();
    const letter = own.length === 1 && own < '\x7f' ? own : unhomoglyph(sign.toLowerCase());
    const isSign = (code >= 0x2000 && code < 0x2c00) || NOT_LETTERS.includes(sign);
    if (!/^[a-z0-9]$/.test(letter) || isSign || sign.normalize('NFKD').toLowerCase() === letter) continue;
    groups.set(letter, (groups.get(letter) ?? letter) + sign);
  }
  return [...[...groups.values()].sort(), LOOSE_ALIKES, ...compatibleForms().values()].join('|');
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** File names under lib/text/generated and their contents. */
export const textTables = (): Record<string, string> => ({
  'simplified.ts': `// Made by \`npm run make -- tables\` from OpenCC's dictionary TSCharacters and JPShinjitaiCharacters (Apache-2.0). Not to be edited.\nexport default ${quote(simplifiedPairs())};\n`,
  'look-alikes.ts': `// Made by \`npm run make -- tables\` from unhomoglyph (MIT), which is Unicode's list of confusables. Not to be edited.\nexport default ${JSON.stringify(lookAlikes())};\n`,
});
