import { Input } from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return <Input.TextArea value={value} autoSize onChange={(event) => setValue(event.target.value)} />;
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
