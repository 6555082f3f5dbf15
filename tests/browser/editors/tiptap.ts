import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  const editor = new Editor({ element: root, extensions: [StarterKit] });
  return { read: () => editor.getText({ blockSeparator: '\n' }) };
};

export default mount;
