import 'codemirror5/lib/codemirror.css';
import CodeMirror from 'codemirror5';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  const editor = CodeMirror(root, { lineWrapping: true });
  return { read: () => editor.getValue(), box: () => root.querySelector('.CodeMirror-scroll') ?? root, undoMs: 1500 };
};

export default mount;
