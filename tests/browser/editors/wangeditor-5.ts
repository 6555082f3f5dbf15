import '@wangeditor/editor/dist/css/style.css';
import { createEditor } from '@wangeditor/editor';
import type { Exceptions, Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const selector = place(root, 'div');
  selector.style.height = '200px';
  const editor = createEditor({ selector, config: { placeholder: '请输入' }, mode: 'simple' });
  return { read: () => editor.getText(), undoMs: 1200 };
};

export const known: Exceptions = {
  undo: { outcome: 'undone-otherwise', why: 'its undo takes back the words typed before the paste as well' },
};

export default mount;
