import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $getRoot, createEditor } from 'lexical';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const editor = createEditor({ namespace: 'composer', onError: console.error });
  editor.setRootElement(place(root, 'div', { contentEditable: 'true' }));
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return { read: () => editor.getEditorState().read(() => $getRoot().getTextContent()) };
};

export default mount;
