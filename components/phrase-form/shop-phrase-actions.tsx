import { useState } from 'react';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Labelled, TextInput } from '../ui/field';
import { Notice } from '../ui/meaning';

interface ShopPhraseActionsProps {
  disabled: boolean;
  onCopy: () => void;
  onPropose: (note: string) => void;
  onClose: () => void;
}

/** What an agent can do with changed words of a shop phrase: keep them as a copy, or ask for the change. */
export function ShopPhraseActions({ disabled, onCopy, onPropose, onClose }: ShopPhraseActionsProps) {
  const t = useTranslate();
  const [note, setNote] = useState('');
  return (
    <div className="flex flex-col gap-2">
      <Notice meaning="tip">{t('phraseShopOnly')}</Notice>
      <Labelled label={t('phraseProposalNote')}>
        {(ids) => <TextInput {...ids} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Labelled>
      <div className="flex flex-wrap gap-1">
        <Button look="solid" disabled={disabled} onClick={() => onPropose(note)}>
          {t('phrasePropose')}
        </Button>
        <Button disabled={disabled} onClick={onCopy}>
          {t('phraseCopyToPersonal')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('uiCancel')}
        </Button>
      </div>
    </div>
  );
}
