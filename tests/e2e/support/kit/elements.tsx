// The same page made with react-chat-elements.
import { type ComponentType, useState, useSyncExternalStore } from 'react';
import { Button, ChatList, type IChatItemProps, MessageBox, Navbar } from 'react-chat-elements';
import { createRoot } from 'react-dom/client';
import { DOT, drawnVersion, fixture, open, openBuyer, send, subscribe } from './talk';

/** The kit's types ask for more than it needs, and don't know this compiler's exact optional properties. */
const Bubble = MessageBox as unknown as ComponentType<Record<string, unknown>>;

/** What the page has nothing for. */
const rest = { avatar: DOT, alt: '', focus: false, titleColor: '#333', forwarded: false, replyButton: false };

function App() {
  useSyncExternalStore(subscribe, drawnVersion);
  const [draft, setDraft] = useState('');
  const { name, lines } = openBuyer();
  const say = () => {
    if (!draft) return;
    setDraft('');
    send(draft);
  };
  const buyers: IChatItemProps[] = fixture.buyers.map((buyer, i) => ({
    id: buyer.name,
    avatar: DOT,
    alt: '',
    title: buyer.name,
    subtitle: buyer.lines.at(-1)?.text ?? '',
    className: i === fixture.open ? 'chosen' : '',
  }));
  return (
    <div style={{ display: 'flex', height: '100%' }}>
      <div style={{ width: 260 }}>
        <ChatList
          id="buyers"
          className="buyers"
          lazyLoadingImage=""
          dataSource={buyers}
          onClick={({ id }: IChatItemProps) => open(fixture.buyers.findIndex((it) => it.name === id))}
        />
      </div>
      <div style={{ display: 'flex', flex: 1, flexDirection: 'column', minWidth: 0 }}>
        <Navbar type="light" left={<span>{name}</span>} />
        <div style={{ flex: 1, overflow: 'auto' }}>
          {lines.map(({ id, mine, text }) => {
            const message = {
              ...rest,
              id,
              type: 'text',
              position: mine ? 'right' : 'left',
              title: '',
              text,
              date: new Date(2026, 10, 28, 10, 20),
            };
            return <Bubble key={id} {...message} />;
          })}
        </div>
        <div style={{ display: 'flex' }}>
          <textarea
            placeholder="输入消息"
            style={{ flex: 1, height: 60 }}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              say();
            }}
          />
          <Button text="发送" onClick={say} />
        </div>
      </div>
    </div>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
