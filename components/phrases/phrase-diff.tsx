import { diffWords } from 'diff';
import { useMemo } from 'react';
import { groupText } from '../../lib/phrases/groups';
import type { AutoReply, Phrase, PhraseVariable } from '../../lib/phrases/phrase';
import { platformName } from '../../lib/service/platform-names';
import { localMinute } from '../../lib/shared/local-time';
import type { StringKey, Translate } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { STAGE_WORD } from '../layout/stage-word';
import { OCCASION_WORD } from '../phrase-form/auto-reply-fields';

interface PhraseDiffProps {
  from: Phrase;
  to: Phrase;
}

const time = (at: number | undefined): string => (at === undefined ? '' : localMinute(at));

/** All that a change may have touched but where the phrase stands: a field that is not here changes unseen. */
const FIELDS: [StringKey, (phrase: Phrase, t: Translate, pictures: readonly string[]) => string][] = [
  ['phraseTitle', ({ title }) => title],
  ['phraseBody', ({ body }) => body],
  ['phraseVariants', ({ variants }) => variants.join('\n')],
  ['phraseQuestions', ({ questions }) => questions.join('\n')],
  ['phraseCode', ({ code }) => code],
  ['phraseGroup', ({ groups }) => groupText(groups)],
  ['phraseTags', ({ tags }) => tags.join(' ')],
  ['phraseStage', ({ stage }, t) => t(STAGE_WORD[stage])],
  ['phraseScope', ({ scope }, t) => t(scope === 'shop' ? 'phraseScopeShop' : 'phraseScopePersonal')],
  ['phraseValidFrom', ({ validFrom }) => time(validFrom)],
  ['phraseValidTo', ({ validTo }) => time(validTo)],
  ['phrasePlatform', ({ platforms }, t) => platforms.map((id) => platformName(id, t)).join(' ')],
  ['phraseShops', ({ shops }) => shops.join(' ')],
  ['phraseProducts', ({ products }) => products.join(' ')],
  ['phraseVariables', ({ variables }, t) => variables.map((variable) => settingText(variable, t)).join('\n')],
  ['phraseAutoReply', ({ autoReply }, t) => (autoReply ? replyText(autoReply, t) : '')],
  // By number: their ids say nothing to anybody.
  ['phraseImages', ({ images }, _, pictures) => images.map((id) => pictures.indexOf(id) + 1).join(' ')],
];

const settingText = ({ name, prompt, fallback, options = [], remember }: PhraseVariable, t: Translate): string =>
  [`{${name}}`, prompt, fallback, options.join('|'), remember ? t('phraseVariableRemember') : '']
    .filter(Boolean)
    .join(' ');

const replyText = ({ occasion, related }: AutoReply, t: Translate): string =>
  [t(OCCASION_WORD[occasion]), ...related.flatMap(({ question, answer }) => [question, answer])].join('\n');

/** Chinese has no spaces: without a segmenter a sentence is one word. Its dictionary takes some 10 ms: pages start without it. */
let segmenter: Intl.Segmenter | undefined;

/** What became of each field's words. */
export function PhraseDiff({ from, to }: PhraseDiffProps) {
  const t = useTranslate();
  const changed = useMemo(() => {
    const pictures = [...new Set([...from.images, ...to.images])];
    return FIELDS.flatMap(([key, of]) => {
      const [before, after] = [of(from, t, pictures), of(to, t, pictures)];
      return before === after ? [] : [{ key, pieces: piecesOf(before, after) }];
    });
  }, [from, to, t]);
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
