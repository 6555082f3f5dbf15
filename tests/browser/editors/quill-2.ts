import 'quill/dist/quill.snow.css';
import Quill from 'quill';
import type { Mount } from '../support/editors/contract';
import { ended, place } from '../support/editors/place';

const mount: Mount = (root) => {
  const quill = new Quill(place(root, 'div'), { theme: 'snow' });
  return { read: () => ended(quill.getText()), box: () => quill.root, undoMs: 1200 };
};

export default mount;
