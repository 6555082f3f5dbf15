import { useState } from 'react';
import { fillTemplate } from '../../lib/phrases/variables';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { isComposing, modKey } from '../ui/keys';
import { Notice } from '../ui/meaning';

interface EditOfferProps {
  text: string;
  /** Values known for variables that are left in the text. */
  values: Record<string, string>;
  typed: Record<string, string>;
  /** Epoch ms, for dates in the text. */
  now: number;
  mac: boolean;
  onDone: (text: string) => void;
  onCancel: () => void;
}

/** Changing the words before they are inserted. Text with an open variable doesn't get out. */
export function EditOffer({ text: initial, values, typed, now, mac, onDone, onCancel }: EditOfferProps) {
  const t = useTranslate();
  const [text, setText] = useState(initial);
  const [missing, setMissing] = useState<string | null>(null);
  const done = () => {
    const filled = fillTemplate(text, { ...values, ...typed }, now);
    const open = filled.missing[0];
    if (open) setMissing(open.name);
    else if (filled.text.trim() !== '') onDone(filled.text);
  };
  return (
    <div className="flex flex-col gap-1">
      <TextArea
        autoFocus
        aria-label={t('suggestEditLabel')}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
        }}
      />
      {missing ? <Notice meaning="warn">{t('insertMissing', missing)}</Notice> : null}
      <div className="flex gap-1">
        <Button look="solid" onClick={done} title={modKey('Enter', mac)}>
          {t('insertVerb')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('uiCancel')}
        </Button>
      </div>
    </div>
  );
}
