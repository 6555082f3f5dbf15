import DOMPurify from 'dompurify';
import Squire from 'squire-rte';
import type { Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

const mount: Mount = (root) => {
  Object.assign(window, { DOMPurify });
  const editor = new Squire(place(root, 'div'), { blockTag: 'DIV' });
  return { read: () => linesOf(editor.getHTML()) };
};

export default mount;
