import 'trix/dist/trix.css';
import 'trix';
import type { Mount } from '../support/editors/contract';
import { ended } from '../support/editors/place';

type Trix = HTMLElement & { editor: { getDocument(): { toString(): string } } };

const mount: Mount = (root) => {
  const box = document.createElement('trix-editor') as Trix;
  root.append(box);
  return { read: () => ended(box.editor.getDocument().toString()), box: () => box };
};

export default mount;
