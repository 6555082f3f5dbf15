import { Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Exceptions, Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = EditorState.createEmpty();
  function Composer() {
    const [editorState, setEditorState] = useState(state);
    state = editorState;
    return <Editor editorState={editorState} onChange={setEditorState} />;
  }
  createRoot(root).render(<Composer />);
  return { read: () => state.getCurrentContent().getPlainText('\n') };
};

export const known: Exceptions = {
  composition: { outcome: 'refused', why: 'it takes no paste until it has resolved the composition by itself' },
};

export default mount;
