import { useEffect, useRef, useState } from 'react';
import type { SentRecord } from '../../lib/practice/desk';
import { type BoxHandle, ComposerBox } from './composer-box';
import { useDesk, useSnapshot } from './desk-context';

/** Box and send button. Each conversation keeps its own draft as long as the console is open. */
export function Composer({ conversationKey }: { conversationKey: string }) {
  const { desk, t } = useDesk();
  const kind = useSnapshot((s) => s.composer);
  const box = useRef<BoxHandle>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const keep = (text: string) => setDrafts((before) => new Map(before).set(conversationKey, text));

  useEffect(() => {
    if (conversationKey) box.current?.focus();
  }, [conversationKey]);

  const send = (by: Pick<SentRecord, 'trusted' | 'how'>) => {
    if (desk.send(box.current?.text() ?? '', by)) keep('');
    box.current?.focus();
  };

  return (
    <div className="composer">
      <ComposerBox
        kind={kind}
        handle={box}
        value={drafts.get(conversationKey) ?? ''}
        label={t('practice_box')}
        onText={keep}
        onEnter={(trusted) => send({ trusted, how: 'enter' })}
      />
      <div className="composer-foot">
        <span className="hint">{t('practice_keys')}</span>
        <button
          type="button"
          className="primary"
          data-yd="send"
          onClick={(event) => send({ trusted: event.nativeEvent.isTrusted, how: 'button' })}
        >
          {t('practice_send')}
        </button>
      </div>
    </div>
  );
}
