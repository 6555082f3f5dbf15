import { type ChangeEvent, useState } from 'react';
import type { ChatsFault } from '../../lib/practice/chats-file';
import type { DeskSnapshot } from '../../lib/practice/desk';
import type { StringKey } from '../../lib/shared/strings';
import { useDesk, useSnapshot } from './desk-context';

const FAULTS: Record<ChatsFault, StringKey> = {
  'not-json': 'practice_fault_not_json',
  'no-id': 'practice_fault_no_id',
  'duplicate-id': 'practice_fault_duplicate_id',
  'no-turns': 'practice_fault_no_turns',
  'bad-turn': 'practice_fault_bad_turn',
  'no-buyer': 'practice_fault_no_buyer',
  'too-many-turns': 'practice_fault_too_many_turns',
  'too-long': 'practice_fault_too_long',
  'too-many-chats': 'practice_fault_too_many_chats',
  'file-too-big': 'practice_fault_file_too_big',
  'not-utf8': 'practice_fault_not_utf8',
};

/** Picks a chats file, shows how far it is read, and what of it could not be. */
export function ChatsFile() {
  const { desk, t } = useDesk();
  const loading = useSnapshot((s) => s.loading);
  const chats = useSnapshot((s) => s.chats);
  const [dismissed, setDismissed] = useState<DeskSnapshot['chats']>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) void desk.loadChatsFile(file);
    // So that choosing the same file again, edited meanwhile, is a change too.
    event.target.value = '';
  };
  return (
    <>
      <label className="file" title={t('practice_file_hint')}>
        {t('practice_file')}
        <input type="file" data-yd="chats-file" accept=".jsonl,.ndjson,.json,.txt" onChange={take} />
      </label>
      {loading && (
        <span className="loading" role="status">
          <progress value={loading.done} max={loading.total} aria-label={t('practice_file')} />
          <button type="button" onClick={() => desk.cancelLoading()}>
            {t('practice_cancel')}
          </button>
        </span>
      )}
      {chats && chats.errorCount > 0 && chats !== dismissed && (
        <FileErrors chats={chats} onClose={() => setDismissed(chats)} />
      )}
    </>
  );
}

function FileErrors({ chats, onClose }: { chats: NonNullable<DeskSnapshot['chats']>; onClose: () => void }) {
  const { t } = useDesk();
  return (
    <div className="file-errors" role="alert">
      <p>
        <strong>{t('practice_file_errors', chats.count, chats.errorCount)}</strong>
        <button type="button" onClick={onClose}>
          {t('practice_close')}
        </button>
      </p>
      <ul>
        {chats.errors.map(({ line, reason }) => (
          <li key={line}>{line === 0 ? t(FAULTS[reason]) : t('practice_file_error_line', line, t(FAULTS[reason]))}</li>
        ))}
      </ul>
    </div>
  );
}
