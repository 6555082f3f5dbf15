import 'react-quill-new/dist/quill.snow.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import ReactQuill from 'react-quill-new';
import type { Mount } from '../support/editors/contract';
import { ended } from '../support/editors/place';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    return (
      <ReactQuill
        value={value}
        onChange={(html, _, __, editor) => {
          setValue(html);
          state = ended(editor.getText());
        }}
      />
    );
  }
  createRoot(root).render(<Composer />);
  return { read: () => state, box: () => root.querySelector('.ql-editor') ?? root, undoMs: 1200 };
};

export default mount;
