import 'jodit/es2021/jodit.min.css';
import { Jodit } from 'jodit';
import type { Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

const mount: Mount = (root) => {
  const editor = Jodit.make(place(root, 'textarea'), { height: 200 });
  return { read: () => linesOf(editor.value), box: () => editor.editor, undoMs: 1200 };
};

export default mount;
