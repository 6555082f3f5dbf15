import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const shadow = place(root, 'div').attachShadow({ mode: 'closed' });
  const box = place(shadow, 'textarea');
  return { read: () => box.value, box: () => box };
};

export default mount;
