import { BLANK_PHRASE, type Phrase } from '../../../lib/phrases/phrase';
import { STAGES } from '../../../lib/service/conversation';
import { paddingQuestions } from '../../eval/padding';

/** Questions and clauses a phrase is made of. */
const PARTS = 6;

/** A library of `size` phrases as shops have them: a title, a code, two questions, a body of two or three sentences, groups, tags. */
export function libraryOf(size: number, at = 0): Phrase[] {
  const texts = paddingQuestions(size * PARTS);
  return Array.from({ length: size }, (_, i) => {
    const [title = '', first = '', second = '', ...rest] = texts.slice(i * PARTS, (i + 1) * PARTS);
    return {
      ...BLANK_PHRASE,
      id: `p${i}`,
      scope: i % 3 === 0 ? 'personal' : 'shop',
      code: i % 2 === 0 ? `m${i.toString(36)}` : '',
      title: title.slice(0, 14),
      body: `${title}，${rest.join('；')}。${first}，${second}，有需要随时说。`,
      questions: [first, second],
      stage: STAGES[i % STAGES.length] as Phrase['stage'],
      groups: [`第 ${i % 23} 组`, ...(i % 4 === 0 ? [`小组 ${i % 7}`] : [])],
      tags: i % 5 === 0 ? ['常用'] : [],
      order: i,
      createdAt: at,
      updatedAt: at,
    };
  });
}

/** What people type: letter after letter, as every key searches anew. */
export const TYPED = [
  'fahuo',
  'fh',
  'kongtiao',
  'xlkt',
  '空调',
  '要带什么',
  '排队 冰箱',
  'kt xiu',
  'm1a',
  '没有这个词',
  'zzzz',
  '怎么',
];

/** All prefixes of what is typed, in order. */
export const keyPresses = (typed: readonly string[]): string[] =>
  typed.flatMap((text) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)));
