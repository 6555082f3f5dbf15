import 'monaco-editor/features/clipboard/register.js';
import * as monaco from 'monaco-editor/editor.js';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

/** With the hidden text area that it keeps for browsers without `EditContext`. */
const mount: Mount = (root) => {
  const element = place(root, 'div');
  element.style.height = '1000px';
  const editor = monaco.editor.create(element, { value: '', language: 'plaintext', editContext: false });
  return { read: () => editor.getValue(), box: () => root.querySelector('.view-lines') ?? root };
};

export default mount;
