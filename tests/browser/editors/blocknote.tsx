import '@blocknote/mantine/style.css';
import type { BlockNoteEditor } from '@blocknote/core';
import { BlockNoteView } from '@blocknote/mantine';
import { useCreateBlockNote } from '@blocknote/react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let editor: BlockNoteEditor | undefined;
  function Composer() {
    editor = useCreateBlockNote();
    return <BlockNoteView editor={editor} />;
  }
  createRoot(root).render(<Composer />);
  const lines = () =>
    (editor?.document ?? []).map(({ content }) =>
      Array.isArray(content) ? content.map((part) => ('text' in part ? part.text : '')).join('') : '',
    );
  // It keeps one empty block at the end for writing on.
  return { read: () => lines().join('\n').replace(/\n$/, '') };
};

export default mount;
