import type { Mount } from '../support/editors/contract';
import { place, seen } from '../support/editors/place';

const mount: Mount = (root) => {
  const box = place(root, 'pre', { contentEditable: 'true' });
  return { read: () => seen(box) };
};

export default mount;
