import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const box = place(root, 'textarea');
  return { read: () => box.value };
};

export default mount;
