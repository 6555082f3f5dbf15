import 'suneditor/css/editor';
import suneditor from 'suneditor';
import type { Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

const mount: Mount = (root) => {
  const editor = suneditor.create(place(root, 'textarea'), { buttonList: [['bold']], height: '160px' });
  const box = () => root.querySelector('.sun-editor-editable') ?? root;
  return { read: () => linesOf(editor.$.html.get()), box };
};

export default mount;
