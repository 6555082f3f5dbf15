import { Pencil, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { BuyerNote } from '../../lib/app/desk/desk';
import type { SaveFault } from '../../lib/app/library/library';
import type { Result } from '../../lib/shared/result';
import { useDesk, useTranslate } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { TextArea } from '../ui/field';
import { isComposing } from '../ui/keys';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { dateTime } from '../ui/time';

/** The agent's notes on this buyer in this shop. Removing can be undone. */
export const NotesSection = memo(function NotesSection({ notes }: { notes: readonly BuyerNote[] }) {
  const t = useTranslate();
  const desk = useDesk();
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<BuyerNote | null>(null);
  const [fault, setFault] = useState<SaveFault | null>(null);

  const after = (result: Result<void, SaveFault>): boolean => {
    setFault(result.ok ? null : result.error);
    return result.ok;
  };
  const remove = (note: BuyerNote) => {
    void desk.removeNote(note.id).then((result) => {
      if (after(result)) setRemoved(note);
    });
  };
  const restore = (note: BuyerNote) => {
    void desk.restoreNote(note).then((result) => {
      if (after(result)) setRemoved(null);
    });
  };

  return (
    <div className="flex flex-col gap-1">
      {notes.map((note) =>
        note.id === editing ? (
          <NoteForm
            key={note.id}
            initial={note.text}
            label={t('noteEdit')}
            onSave={async (text) => after(await desk.saveNote(text, note.id))}
            onClose={() => setEditing(null)}
          />
        ) : (
          <div key={note.id} className="flex items-start gap-1 rounded-sm pl-1 hover:bg-hover">
            <p className="min-w-0 flex-1 py-0.5 whitespace-pre-wrap">
              {note.text} <span className="text-sm text-muted">{dateTime(note.updatedAt)}</span>
            </p>
            <IconButton icon={Pencil} label={t('noteEdit')} onClick={() => setEditing(note.id)} />
            <IconButton icon={Trash2} label={t('noteRemove')} onClick={() => remove(note)} />
          </div>
        ),
      )}
      {removed ? (
        <Notice meaning="ok" actions={<Button onClick={() => restore(removed)}>{t('uiUndo')}</Button>}>
          {t('noteRemoved')}
        </Notice>
      ) : null}
      {fault ? <Notice meaning="warn">{saveFaultText(fault, t)}</Notice> : null}
      <NoteForm
        initial={desk.halfTyped('note')}
        label={t('noteAdd')}
        onChange={(text) => desk.keepHalfTyped('note', text)}
        onSave={async (text) => after(await desk.saveNote(text))}
      />
      <p className="text-xs text-muted">{t('noteWhere')}</p>
    </div>
  );
});

interface NoteFormProps {
  initial: string;
  label: string;
  onChange?: (text: string) => void;
  /** Resolves true once kept: only then the field is emptied. */
  onSave: (text: string) => Promise<boolean>;
  onClose?: () => void;
}

function NoteForm({ initial, label, onChange, onSave, onClose }: NoteFormProps) {
  const t = useTranslate();
  const [text, setText] = useState(initial);
  const change = (next: string) => {
    setText(next);
    onChange?.(next);
  };
  const save = () => {
    const trimmed = text.trim();
    if (trimmed === '') return;
    void onSave(trimmed).then((kept) => {
      if (!kept) return;
      change('');
      onClose?.();
    });
  };
  return (
    <div className="flex items-start gap-1">
      <TextArea
        className="min-w-0 flex-1"
        rows={1}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') onClose?.();
        }}
      />
      <Button disabled={text.trim() === ''} className="min-h-7" onClick={save}>
        {t('uiSave')}
      </Button>
    </div>
  );
}
