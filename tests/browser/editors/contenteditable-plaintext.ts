import type { Mount } from '../support/editors/contract';
import { place, seen } from '../support/editors/place';

const mount: Mount = (root) => {
  const box = place(root, 'div', { contentEditable: 'plaintext-only' });
  return { read: () => seen(box) };
};

export default mount;
