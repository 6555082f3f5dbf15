import { Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

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

export default mount;
