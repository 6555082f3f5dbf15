import { memo, useMemo } from 'react';
import { type Conversation, type Message, openMessages } from '../../lib/service/conversation';
import { useTranslate } from '../app-context';
import { ReadingText } from '../ui/unknown';
import { VisibleText } from '../ui/visible-text';

/** Most messages shown; the newest matter. */
const MOST = 6;

interface OpenMessagesProps {
  conversation: Conversation;
  /** It can't be told what is open. */
  unreadable: boolean;
  questions: readonly string[];
  onQuestion: (question: string) => void;
}

/** The buyer's words that wait for an answer, and the questions seen in them. */
export const OpenMessages = memo(function OpenMessages({
  conversation,
  unreadable,
  questions,
  onQuestion,
}: OpenMessagesProps) {
  const t = useTranslate();
  const open = useMemo(() => openMessages(conversation.messages), [conversation.messages]);
  if (open.length === 0) {
    const text = t(unreadable ? 'conversationUnreadable' : 'conversationNothingOpen');
    return <p className={`px-2 py-2 ${unreadable ? 'text-warn' : 'text-muted'}`}>{text}</p>;
  }
  const hidden = Math.max(0, open.length - MOST);
  return (
    <section aria-label={t('conversationOpen')} className="px-2 py-2">
      {hidden > 0 ? <p className="text-sm text-muted">{t('conversationEarlier', hidden)}</p> : null}
      <ul className="flex flex-col gap-0.5 border-l-2 border-accent pl-2">
        {open.slice(-MOST).map((message) => (
          <li key={message.id}>
            <MessageWords message={message} />
          </li>
        ))}
      </ul>
      {questions.length > 0 ? (
        <ul aria-label={t('conversationQuestions')} className="mt-1.5 flex flex-wrap gap-1">
          {questions.map((question) => (
            <li key={question}>
              <button
                type="button"
                title={t('conversationSearchQuestion')}
                onClick={() => onQuestion(question)}
                className="min-h-6 rounded-full border border-line bg-sunken px-2 text-sm hover:bg-hover"
              >
                <VisibleText text={question} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
});

function MessageWords({ message }: { message: Message }) {
  const t = useTranslate();
  switch (message.kind) {
    case 'image':
      return <span className="text-muted">{t('conversationImage')}</span>;
    case 'product':
      return (
        <span>
          <span className="text-muted">{t('conversationProduct')} </span>
          {message.product ? <ReadingText reading={message.product.title} /> : <VisibleText text={message.text} />}
        </span>
      );
    case 'order':
      return (
        <span>
          <span className="text-muted">{t('conversationOrder')} </span>
          {message.orderNo ? <ReadingText reading={message.orderNo} /> : <VisibleText text={message.text} />}
        </span>
      );
    default:
      // A card, a recording, a file: nothing that is known to be words.
      if (message.text.trim() === '') return <span className="text-muted">{t('conversationWordless')}</span>;
      return <VisibleText text={message.text} />;
  }
}
