import type { Phrase } from '../phrase';
import { parseTemplate } from '../variables';

/** Questions are short; a longer piece is a sentence of the answer. */
const LONGEST = 14;
const COURTESIES =
  /^(?:亲亲?|您好|你好|哈喽|hi|hello|在的|好的|感谢\S{0,6}|谢谢\S{0,4}|不好意思|抱歉|请问)[，,。！!~～\s]*/i;

/**
 * What a buyer might have asked: the title where it is one of its own, else what the first clause of the body speaks of. Empty when
 * neither says anything.
 */
export function proposedQuestion({ title, body }: Pick<Phrase, 'title' | 'body'>): string {
  const named = title.trim();
  if (named.length >= 2 && named.length <= LONGEST && !body.startsWith(named) && /\p{Script=Han}/u.test(named))
    return named;
  const words = parseTemplate(body)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
  let rest = words.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(COURTESIES, '');
  }
  const clause = /^[^，。！？；：,.!?;:\n~～]+/u.exec(rest)?.[0].trim() ?? '';
  return clause.length >= 2 && clause.length <= LONGEST ? clause : '';
}
