import { MantineProvider, Textarea } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return (
      <MantineProvider>
        <Textarea autosize value={value} onChange={(event) => setValue(event.target.value)} />
      </MantineProvider>
    );
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
