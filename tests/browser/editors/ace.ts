import ace from 'ace-builds';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const element = place(root, 'div');
  element.style.height = '640px';
  const editor = ace.edit(element, { useWorker: false });
  return { read: () => editor.getValue(), box: () => root.querySelector('.ace_scroller') ?? root };
};

export default mount;
