import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type AutoReply, MOST_RELATED, OCCASIONS, type Occasion } from '../../lib/phrases/phrase';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { Labelled, Select, TextArea, TextInput } from '../ui/field';

export const OCCASION_WORD: Record<Occasion, StringKey> = {
  'first-contact': 'phraseOccasionFirst',
  busy: 'phraseOccasionBusy',
  away: 'phraseOccasionAway',
  'off-duty': 'phraseOccasionOffDuty',
};

/** A page shows that a buyer has just come; whether the agent is busy or away it doesn't, and nothing guesses. */
function hintOf(reply: AutoReply | null): StringKey {
  if (!reply) return 'phraseAutoReplyHint';
  return reply.occasion === 'first-contact' ? 'phraseOccasionFirstHint' : 'phraseOccasionOtherHint';
}

interface AutoReplyFieldsProps {
  reply: AutoReply | null;
  onChange: (reply: AutoReply | null) => void;
  /** What is said of an answer, below it. */
  remarks: (answer: string, replace: (answer: string) => void) => ReactNode;
}

/** When the phrase serves as an automatic reply, and the questions shown below it. A draft for the console's own setting: nothing sends it. */
export function AutoReplyFields({ reply, onChange, remarks }: AutoReplyFieldsProps) {
  const t = useTranslate();
  const related = reply?.related ?? [];
  const setRelated = (next: AutoReply['related']) => reply && onChange({ ...reply, related: next });
  const change = (at: number, part: Partial<AutoReply['related'][number]>) =>
    setRelated(related.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <div className="flex flex-col gap-1">
      <Labelled label={t('phraseAutoReply')} hint={t(hintOf(reply))}>
        {(ids) => (
          <Select
            {...ids}
            value={reply?.occasion ?? ''}
            onChange={({ target }) =>
              onChange(target.value === '' ? null : { occasion: target.value as Occasion, related })
            }
          >
            <option value="">{t('phraseAutoReplyNone')}</option>
            {OCCASIONS.map((occasion) => (
              <option key={occasion} value={occasion}>
                {t(OCCASION_WORD[occasion])}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      {reply ? (
        <>
          {related
            .map((one, i) => ({ ...one, i, key: `related-${i}` }))
            .map(({ question, answer, i, key }) => (
              <div key={key} className="flex items-start gap-1">
                <div className="flex min-w-0 flex-1 flex-col gap-1">
                  <TextInput
                    aria-label={t('phraseNumbered', t('phraseRelatedQuestion'), i + 1)}
                    placeholder={t('phraseRelatedQuestion')}
                    value={question}
                    onChange={({ target }) => change(i, { question: target.value })}
                  />
                  <TextArea
                    rows={2}
                    aria-label={t('phraseNumbered', t('phraseRelatedAnswer'), i + 1)}
                    placeholder={t('phraseRelatedAnswer')}
                    value={answer}
                    onChange={({ target }) => change(i, { answer: target.value })}
                  />
                  {remarks(answer, (next) => change(i, { answer: next }))}
                </div>
                <IconButton
                  icon={X}
                  label={t('phraseTakeOut', t('phraseNumbered', t('phraseRelatedQuestion'), i + 1))}
                  onClick={() => setRelated(related.filter((_, j) => j !== i))}
                />
              </div>
            ))}
          <Button
            icon={Plus}
            look="quiet"
            className="self-start"
            disabled={related.length >= MOST_RELATED}
            onClick={() => setRelated([...related, { question: '', answer: '' }])}
          >
            {t('phraseRelatedAdd', related.length, MOST_RELATED)}
          </Button>
        </>
      ) : null}
    </div>
  );
}
