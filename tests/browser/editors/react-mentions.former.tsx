import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Mention, MentionsInput } from 'react-mentions';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return (
      <MentionsInput value={value} onChange={(_: unknown, text: string) => setValue(text)}>
        <Mention trigger="@" data={[{ id: '1', display: '客服' }]} />
      </MentionsInput>
    );
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
