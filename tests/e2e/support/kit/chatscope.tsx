import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import { useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { DOT, drawnVersion, fixture, open, openBuyer, send, subscribe } from './talk';

function App() {
  useSyncExternalStore(subscribe, drawnVersion);
  const [draft, setDraft] = useState('');
  const { buyers } = fixture;
  const buyer = openBuyer();
  return (
    <MainContainer>
      <Sidebar position="left">
        <ConversationList>
          {buyers.map(({ name, lines }, i) => (
            <Conversation
              key={name}
              name={name}
              info={lines.at(-1)?.text ?? ''}
              active={i === fixture.open}
              onClick={() => open(i)}
            >
              <Avatar src={DOT} name={name} />
            </Conversation>
          ))}
        </ConversationList>
      </Sidebar>
      <ChatContainer>
        <ConversationHeader>
          <Avatar src={DOT} name={buyer.name} />
          <ConversationHeader.Content userName={buyer.name} info="在线" />
        </ConversationHeader>
        <MessageList>
          <MessageSeparator content="今天" />
          {buyer.lines.map(({ id, mine, text }) => (
            <Message
              key={id}
              model={{ message: text, direction: mine ? 'outgoing' : 'incoming', position: 'single' }}
            />
          ))}
        </MessageList>
        <MessageInput
          placeholder="输入消息"
          attachButton={false}
          value={draft}
          onChange={(html) => setDraft(html)}
          onSend={(_html, text) => {
            setDraft('');
            send(text);
          }}
        />
      </ChatContainer>
    </MainContainer>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
