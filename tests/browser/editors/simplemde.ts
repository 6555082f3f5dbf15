import 'simplemde/dist/simplemde.min.css';
import SimpleMDE from 'simplemde';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const element = place(root, 'textarea');
  const editor = new SimpleMDE({ element, autoDownloadFontAwesome: false, spellChecker: false });
  return { read: () => editor.value(), box: () => root.querySelector('.CodeMirror-scroll') ?? root, undoMs: 1500 };
};

export default mount;
