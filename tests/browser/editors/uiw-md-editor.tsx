import MDEditor from '@uiw/react-md-editor/nohighlight';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return <MDEditor value={value} onChange={(text) => setValue(text ?? '')} />;
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
