import { MessageInput } from '@chatscope/chat-ui-kit-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root, sent) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    return (
      <MessageInput
        value={value}
        onChange={(html, _, innerText) => {
          setValue(html);
          state = innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '');
        }}
        onSend={sent}
      />
    );
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
