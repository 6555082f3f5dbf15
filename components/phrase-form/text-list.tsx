import { Plus, X } from 'lucide-react';
import { useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { TextArea } from '../ui/field';

interface TextListProps {
  label: string;
  add: string;
  texts: readonly string[];
  onChange: (texts: string[]) => void;
}

/** Several texts that may each have lines, such as other wordings. */
export function TextList({ label, add, texts, onChange }: TextListProps) {
  const t = useTranslate();
  const keyed = texts.map((text, i) => ({ text, i, key: `text-${i}` }));
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-0.5 text-sm text-muted">{label}</legend>
      {keyed.map(({ text, i, key }) => (
        <div key={key} className="flex items-start gap-1">
          <TextArea
            rows={2}
            className="min-w-0 flex-1"
            aria-label={t('phraseNumbered', label, i + 1)}
            value={text}
            onChange={({ target }) => onChange(texts.map((old, j) => (j === i ? target.value : old)))}
          />
          <IconButton
            icon={X}
            label={t('phraseTakeOut', t('phraseNumbered', label, i + 1))}
            onClick={() => onChange(texts.filter((_, j) => j !== i))}
          />
        </div>
      ))}
      <Button icon={Plus} look="quiet" className="self-start" onClick={() => onChange([...texts, ''])}>
        {add}
      </Button>
    </fieldset>
  );
}
