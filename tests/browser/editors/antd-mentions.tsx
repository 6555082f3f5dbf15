import { Mentions } from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return <Mentions value={value} onChange={setValue} options={[{ value: '客服', label: '客服' }]} />;
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
