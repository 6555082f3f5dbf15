import { diffWords } from 'diff';
import { useMemo } from 'react';
import { groupText } from '../../lib/phrases/groups';
import type { Phrase } from '../../lib/phrases/phrase';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';

interface PhraseDiffProps {
  from: Phrase;
  to: Phrase;
}

const FIELDS: [StringKey, (phrase: Phrase) => string][] = [
  ['phraseTitle', ({ title }) => title],
  ['phraseBody', ({ body }) => body],
  ['phraseVariants', ({ variants }) => variants.join('\n')],
  ['phraseQuestions', ({ questions }) => questions.join('\n')],
  ['phraseCode', ({ code }) => code],
  ['phraseGroup', ({ groups }) => groupText(groups)],
  ['phraseTags', ({ tags }) => tags.join(' ')],
];

/** Chinese has no spaces: without a segmenter a sentence is one word. Its dictionary takes some 10 ms: pages start without it. */
let segmenter: Intl.Segmenter | undefined;

/** What became of each field's words. */
export function PhraseDiff({ from, to }: PhraseDiffProps) {
  const t = useTranslate();
  const changed = useMemo(
    () =>
      FIELDS.flatMap(([key, of]) => {
        const [before, after] = [of(from), of(to)];
        return before === after ? [] : [{ key, pieces: piecesOf(before, after) }];
      }),
    [from, to],
  );
  if (changed.length === 0) return <p className="text-muted">{t('phraseDiffNothing')}</p>;
  return (
    <dl className="flex flex-col gap-1">
      {changed.map(({ key, pieces }) => (
        <div key={key}>
          <dt className="text-sm text-muted">{t(key)}</dt>
          <dd className="whitespace-pre-wrap">
            {pieces.map(({ at, value, added, removed }) =>
              removed ? (
                <del key={at} className="bg-block-soft text-block">
                  {value}
                </del>
              ) : added ? (
                <ins key={at} className="bg-ok-soft text-ok">
                  {value}
                </ins>
              ) : (
                value
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function piecesOf(before: string, after: string) {
  let at = 0;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const pieces = diffWords(before, after, { intlSegmenter: segmenter });
  return pieces.map(({ value, added, removed }) => {
    at += value.length + 1;
    return { at, value, added, removed };
  });
}
