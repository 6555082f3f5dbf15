import { Input } from '@arco-design/web-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return <Input.TextArea value={value} onChange={setValue} />;
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
