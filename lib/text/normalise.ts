/**
 * Brings a message or a question to the form that is indexed and compared: script, width and case folded, courtesies and particles
 * stripped, numbers masked, and the trade's many words for one thing brought to one.
 */
import { simplify } from './simplify';
import { SYNONYMS } from './synonyms';

/** Stands for a masked number or a page's placeholder. One character, so that it counts as one in the index. */
export const MASK = '#';

/** Runs this long are order numbers, waybills or phones: each is unique, and none says what is asked. */
const LONG_DIGITS = /\d{5,}/g;
/** `[订单x]`, `[微笑]`, `【商品】`: platforms and exports write cards, emoticons and masked fields as one bracketed word. */
const BRACKETED = /\[[^[\]]{1,12}\]|【[^【】]{1,12}】|#e-s#?/g;
const LINK = /https?:\/\/[^\s\u3400-\u9fff]+/g;
const SEPARATORS = /[^\p{L}\p{N}#]+/gu;

/** Courtesies that open or stand in a sentence and ask nothing. Longest first, because the first alternative wins. */
const COURTESIES =
  /亲爱的|亲爱哒|亲亲|亲(?![戚人子肤自密手])|老板娘?|掌柜的?|小二|客服(?=你好|您好|在|$| )|您好啊?|你好啊?|hello|hi(?![a-z])|请问一下|请问下|请问|想问一下|想问下|问一下|问下|麻烦(?:你|您)?(?:帮我|帮忙)?|谢谢(?:你|您)?|感谢/g;
/** Particles at the end of a clause. */
const FINAL_PARTICLES = /[啊呢吧吗嘛呀哦哈啦喔噢咯哟哒滴嗯](?=[\s#]|$)/g;

/** Width, script and case: what makes two texts the same to a reader. Length may change. */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase()).toWellFormed();
}

/** Letters, digits and Han only, numbers masked whatever their length: equal keys mean the same text to an agent. */
export function foldKey(text: string): string {
  return fold(text).replace(BRACKETED, MASK).replace(/\d+/g, MASK).replace(SEPARATORS, '');
}

/**
 * The form that is indexed: clauses separated by one space. Never empty for a text that says anything, because a bare courtesy
 * is then all there is to match.
 */
export function normalise(text: string): string {
  const folded = fold(text)
    .replace(LINK, ' ')
    .replace(BRACKETED, MASK)
    .replace(LONG_DIGITS, MASK)
    .replace(SEPARATORS, ' ')
    .trim();
  const stripped = stripParticles(folded.replace(COURTESIES, ' ')).replace(/\s+/g, ' ').trim();
  return applySynonyms(stripped === '' ? folded : stripped);
}

/** Twice, because particles pile up (`好的呀亲`, `可以的哦哈`). */
const stripParticles = (text: string): string => text.replace(FINAL_PARTICLES, '').replace(FINAL_PARTICLES, '');

const canonical = new Map(SYNONYMS.flatMap(([word, ...others]) => others.map((other) => [other, word] as const)));
const variants = new RegExp([...canonical.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

const applySynonyms = (text: string): string => text.replace(variants, (word) => canonical.get(word) ?? word);
