import { ClipboardPaste, FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Labelled, TextArea } from './field';

interface FileChoiceProps {
  texts: Readonly<Record<'title' | 'drop' | 'pick' | 'paste' | 'pasteLabel' | 'read', string>>;
  /** What the picker shows; the reader looks at what a file holds, not at its name. */
  kinds: string;
  /** Names the field, as `data-yd`. */
  name: string;
  onOpen: (source: { file: File } | { pasted: string }) => void;
  /** What is taken, in words. */
  children: ReactNode;
}

/** Where files come in: drop, choose, or paste. */
export function FileChoice({ texts, kinds, name, onOpen, children }: FileChoiceProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  return (
    // The drop itself is taken by the page, wherever it falls: this is where one aims.
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the buttons
    <div
      className={classNames(
        'flex flex-col items-start gap-2 rounded-md border border-dashed p-3',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
      onDragEnter={() => setOver(true)}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <h2 className="font-medium">{texts.title}</h2>
      <div className="flex flex-wrap items-center gap-2">
        <span>{texts.drop}</span>
        <Button look="solid" icon={FileUp} onClick={() => field.current?.click()}>
          {texts.pick}
        </Button>
        <Button
          icon={ClipboardPaste}
          aria-expanded={pasted !== null}
          onClick={() => setPasted(pasted === null ? '' : null)}
        >
          {texts.paste}
        </Button>
        <input
          ref={field}
          type="file"
          accept={kinds}
          data-yd={name}
          className="hidden"
          tabIndex={-1}
          aria-label={texts.pick}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onOpen({ file });
            // The same file again, mended, counts as a choice too.
            event.target.value = '';
          }}
        />
      </div>
      {pasted === null ? null : (
        <form
          className="flex w-full max-w-2xl flex-col items-start gap-1"
          onSubmit={(event) => {
            event.preventDefault();
            onOpen({ pasted });
          }}
        >
          <div className="w-full">
            <Labelled label={texts.pasteLabel}>
              {(ids) => (
                <TextArea
                  {...ids}
                  autoFocus
                  rows={6}
                  className="w-full"
                  value={pasted}
                  onChange={(event) => setPasted(event.target.value)}
                />
              )}
            </Labelled>
          </div>
          <Button type="submit" look="solid" disabled={pasted.trim() === ''}>
            {texts.read}
          </Button>
        </form>
      )}
      {children}
    </div>
  );
}
