import type { StarterPhrase } from '../../lib/phrases/phrase';
import { fillTemplate, parseTemplate } from '../../lib/phrases/variables';
import type { Part } from '../../lib/phrases/variables/parse';
import { foldText } from '../../lib/text/fold';
import { diceSimilarity } from '../../lib/text/similarity';
import { objections } from '../practice/objectionable';

/** The body and its variants. */
export const wordings = (one: StarterPhrase): string[] => [one.body, ...(one.variants ?? [])];

/** Variables that the page fills, so that a variant may ask for them although the body does not. */
const FROM_PAGE = new Set(['买家', '店铺', '商品', '订单号', '快递', '运单号']);

const variables = (body: string) => parseTemplate(body).flatMap((part) => (part.kind === 'variable' ? [part] : []));

/** A question without what buyers add or leave out at will. */
export const plainQuestion = (question: string): string =>
  question.replace(/[\s，。！？?!、,.；;~～亲啊呀呢吗吧嘛哦]/gu, '').toLowerCase() || question;

/** What is wrong with the form of a phrase's wordings: length, stray braces, what stays unfilled, variables only a variant has. */
export function malformed(one: StarterPhrase): string[] {
  const faults: string[] = [];
  const asked = new Set(variables(one.body).map((part) => part.name));
  for (const body of wordings(one)) {
    if (body.length < 20 || body.length > 90) faults.push(`${body.length} characters: ${body}`);
    if (body !== body.trim() || /[!?,;~～"“”！哦]/u.test(parseTemplate(body).map(plainPart).join('')))
      faults.push(`punctuation: ${body}`);
    if (/[{}=|]/.test(parseTemplate(body).map(plainPart).join(''))) faults.push(`braces: ${body}`);
    for (const { name } of variables(body))
      if (!asked.has(name) && !FROM_PAGE.has(name)) faults.push(`only a variant asks for ${name}: ${body}`);
    for (const text of fillings(body)) if (/[{}]/.test(text)) faults.push(`unfilled: ${text}`);
  }
  return faults;
}

const plainPart = (part: Part): string => (part.kind === 'text' ? part.text : '');

/** The text with the first, second and third option of each variable chosen. */
function fillings(body: string): string[] {
  const { missing } = fillTemplate(body, {}, 0);
  return [0, 1, 2].map((choice) => {
    const values = missing.map(({ name, options }) => [name, options[choice] ?? options[0] ?? '这个']);
    return fillTemplate(body, Object.fromEntries(values), 0).text;
  });
}

/** What the project's own checker finds in any wording, tips included, and words that these texts never use. */
export const objectionsTo = (one: StarterPhrase): string[] =>
  wordings(one).flatMap((body) =>
    [...new Set(fillings(body).flatMap(objections))].map((why) => `${one.title}: ${why}`),
  );

/** Values that occur more than once. */
export const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

/**
 * Wordings of `phrases` that read like one of `others`, with their similarity. Two of one phrase may share more than two of different
 * phrases, because they say the same thing.
 */
export function nearDuplicates(
  phrases: readonly StarterPhrase[],
  others: readonly StarterPhrase[],
  limits: { within: number; across: number },
): string[] {
  const rest = others.flatMap(foldedWordings);
  const holders = new Map<string, number[]>();
  rest.forEach(({ pairs }, i) => {
    for (const pair of pairs) {
      const list = holders.get(pair);
      if (list) list.push(i);
      else holders.set(pair, [i]);
    }
  });
  const alike: string[] = [];
  for (const a of phrases.flatMap(foldedWordings)) {
    const shared = new Map<number, number>();
    for (const pair of a.pairs) for (const i of holders.get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    for (const [i, count] of shared) {
      const b = rest[i] as (typeof rest)[number];
      if (count < FEWEST_SHARED || (a.body === b.body && a.one === b.one)) continue;
      const likeness = diceSimilarity(a.folded, b.folded);
      if (likeness >= (a.one === b.one ? limits.within : limits.across))
        alike.push(`${likeness.toFixed(2)} ${a.one.code} ${a.body} / ${b.one.code} ${b.body}`);
    }
  }
  return alike;
}

/** Texts of twelve characters and more that share fewer pairs are never alike; comparing only the others is ten times faster. */
const FEWEST_SHARED = 4;

const foldedWordings = (one: StarterPhrase) =>
  wordings(one).map((body) => {
    const folded = foldText(body.replace(/\{[^{}]*\}/g, '').replace(/[，。？、：；]/gu, ''));
    return {
      one,
      body,
      folded,
      pairs: new Set(Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2))),
    };
  });
