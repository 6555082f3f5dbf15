import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const box = place(root, 'input');
  return { read: () => box.value, singleLine: true };
};

export default mount;
