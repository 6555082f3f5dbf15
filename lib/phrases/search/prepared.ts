import { fold } from '../../text/normalise';
import { initialBits } from '../../text/pinyin';
import type { Phrase } from '../phrase';

export type SearchablePhrase = Pick<Phrase, 'id' | 'code' | 'title' | 'body' | 'questions' | 'pinned' | 'order'>;
export type PhraseField = 'code' | 'title' | 'question' | 'body';

/** One phrase as it is compared: folded, with the letters its characters may begin with. */
export interface Prepared {
  code: string;
  title: string;
  questions: string[];
  body: string;
  /** All of it, to rule most words out with one look. */
  text: string;
  titleBits: Uint32Array;
  bodyBits: Uint32Array;
}

export function prepare(phrase: SearchablePhrase): Prepared {
  const [title, body, questions] = [fold(phrase.title), fold(phrase.body), phrase.questions.map(fold)];
  return {
    code: fold(phrase.code),
    title,
    questions,
    body,
    text: [title, ...questions, body].join('\n'),
    titleBits: initialBits(title),
    bodyBits: initialBits(body),
  };
}
