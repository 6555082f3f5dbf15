import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const editor = createEditor({ namespace: 'composer', onError: console.error });
  editor.setRootElement(place(root, 'div', { contentEditable: 'true' }));
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const lines = () =>
    $getRoot()
      .getChildren()
      .map((line) => line.getTextContent());
  return { read: () => editor.getEditorState().read(() => lines().join('\n')) };
};

export default mount;
