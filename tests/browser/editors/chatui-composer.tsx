import Chat from '@chatui/core';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

/** Alibaba's kit for service chats. */
const mount: Mount = (root, sent) => {
  let state = '';
  createRoot(root).render(
    <Chat
      messages={[]}
      renderMessageContent={() => null}
      onSend={sent}
      onInputChange={(value: string) => {
        state = value;
      }}
    />,
  );
  return { read: () => state };
};

export default mount;
