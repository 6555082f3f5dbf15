import { memo } from 'react';
import type { Stage } from '../../lib/service/conversation';
import { useDesk, useTranslate } from '../app-context';
import { useInsertActions } from '../insert/insert-context';
import { emptyPhrase } from '../phrase-form/draft';
import { PhraseForm } from '../phrase-form/phrase-form';

interface WritePhraseProps {
  /** The buyer's open words: the new phrase answers them. */
  question: string;
  stage: Stage | null;
  onClose: () => void;
}

/** 写一条: a new phrase for what the buyer has just asked. What was being written stays while the chat goes on. */
export const WritePhrase = memo(function WritePhrase({ question, stage, onClose }: WritePhraseProps) {
  const t = useTranslate();
  const desk = useDesk();
  const { say } = useInsertActions();
  return (
    <PhraseForm
      initial={
        desk.halfTypedPhrase() ??
        emptyPhrase({ questions: question === '' ? [] : question.split('\n'), ...(stage ? { stage } : {}) })
      }
      onChange={(draft) => desk.keepHalfTyped('phrase', JSON.stringify(draft))}
      onSave={async (draft) => {
        const result = await desk.savePhrase(draft);
        if (result.ok) say({ meaning: 'ok', text: t('phraseSaved') });
        return result;
      }}
      onClose={() => {
        desk.keepHalfTyped('phrase', '');
        onClose();
      }}
    />
  );
});
