import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const editor = useEditor({
      extensions: [StarterKit],
      onUpdate: ({ editor: changed }) => {
        state = changed.getText({ blockSeparator: '\n' });
      },
    });
    return <EditorContent editor={editor} />;
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

export default mount;
