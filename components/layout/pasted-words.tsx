import { Eraser, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useDesk, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { isComposing } from '../ui/keys';

/** Where the buyer's words are pasted or typed. */
export function PastedWords({ words, canUndo }: { words: string; canUndo: boolean }) {
  const t = useTranslate();
  const desk = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);

  // Not while another part of the panel is typed in.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, []);

  return (
    <section className="p-2" aria-label={t('aloneWords')}>
      <TextArea
        ref={field}
        rows={3}
        className="w-full"
        aria-label={t('aloneWords')}
        placeholder={t('alonePlaceholder')}
        value={words}
        onChange={(event) => desk.say(event.target.value, true)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent) || event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          // From here on figures pick.
          event.currentTarget.blur();
        }}
      />
      <div className="flex flex-wrap items-center gap-1 pt-1">
        <p className="min-w-0 flex-1 text-sm text-muted">{t(words.trim() === '' ? 'aloneHow' : 'alonePick')}</p>
        {canUndo ? (
          <Button look="quiet" icon={Undo2} onClick={() => desk.undoWords()}>
            {t('aloneUndo')}
          </Button>
        ) : null}
        {words === '' ? null : (
          <Button look="quiet" icon={Eraser} onClick={() => desk.say('')}>
            {t('aloneClear')}
          </Button>
        )}
      </div>
    </section>
  );
}
