import { type ChangeEvent, useState } from 'react';
import type { DeskSnapshot } from '../../lib/practice/desk';
import { chatsFaultText } from '../../lib/practice/explain';
import { useDesk, useSnapshot } from './desk-context';

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
          <li key={line}>
            {line === 0 ? chatsFaultText(reason, t) : t('practice_file_error_line', line, chatsFaultText(reason, t))}
          </li>
        ))}
      </ul>
    </div>
  );
}
