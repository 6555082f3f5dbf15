import { useEffect, useRef, useState } from 'react';
import type { DeskConversation } from '../../lib/practice/desk-state';
import { useDesk } from './desk-context';
import { MessageRow } from './message-row';

/** What scrolls must be reachable from the keyboard; browsers before Chrome 130 don't see to it themselves. */
const SCROLLABLE = { tabIndex: 0 } as const;
/** How far up (px) counts as reading older messages. */
const READING_OLDER = 60;

/**
 * The open conversation's messages. The scroller is a reversed column, so that the browser itself keeps the newest in sight: no
 * layout has to be read or written when a message comes.
 */
export function MessageList({ conversation }: { conversation: DeskConversation }) {
  const { t } = useDesk();
  const scroller = useRef<HTMLElement>(null);
  const [seenUpTo, setSeenUpTo] = useState<number | null>(null);
  const { key, lastSeq } = conversation;

  useEffect(() => {
    setSeenUpTo(null);
    // Another conversation starts at its newest message; its key is the reason, nothing of it is needed.
    if (key) scroller.current?.scrollTo({ top: 0 });
  }, [key]);

  const onScroll = () => {
    const older = (scroller.current?.scrollTop ?? 0) < -READING_OLDER;
    setSeenUpTo((before) => (older ? (before ?? lastSeq) : null));
  };
  const hasNewer = seenUpTo !== null && lastSeq > seenUpTo;

  return (
    <div className="messages-frame">
      <section
        ref={scroller}
        className="messages-scroller"
        role="log"
        aria-label={t('practice_messages')}
        {...SCROLLABLE}
        onScroll={onScroll}
      >
        <ol data-yd="messages">
          {conversation.messages.map((message) => (
            <MessageRow key={message.id} message={message} />
          ))}
        </ol>
      </section>
      {hasNewer && (
        <button type="button" className="newer" onClick={() => scroller.current?.scrollTo({ top: 0 })}>
          {t('practice_newer')}
        </button>
      )}
    </div>
  );
}
