import { Plus, X } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { TextArea } from '../ui/field';

interface TextListProps {
  label: string;
  add: string;
  texts: readonly string[];
  onChange: (texts: string[]) => void;
  /** What is said of a text, below it. `replace` puts another in its place. */
  remarks: (text: string, replace: (text: string) => void) => ReactNode;
}

/** Several texts that may each have lines, such as other wordings. */
export function TextList({ label, add, texts, onChange, remarks }: TextListProps) {
  const t = useTranslate();
  const put = (i: number, text: string) => onChange(texts.with(i, text));
  const keyed = texts.map((text, i) => ({ text, i, key: `text-${i}` }));
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-0.5 text-sm text-muted">{label}</legend>
      {keyed.map(({ text, i, key }) => (
        <Fragment key={key}>
          <div className="flex items-start gap-1">
            <TextArea
              rows={2}
              className="min-w-0 flex-1"
              aria-label={t('phraseNumbered', label, i + 1)}
              value={text}
              onChange={({ target }) => put(i, target.value)}
            />
            <IconButton
              icon={X}
              label={t('phraseTakeOut', t('phraseNumbered', label, i + 1))}
              onClick={() => onChange(texts.filter((_, j) => j !== i))}
            />
          </div>
          {remarks(text, (next) => put(i, next))}
        </Fragment>
      ))}
      <Button icon={Plus} look="quiet" className="self-start" onClick={() => onChange([...texts, ''])}>
        {add}
      </Button>
    </fieldset>
  );
}
