import type { Mount } from '../support/editors/contract';
import { place, seen } from '../support/editors/place';

const mount: Mount = (root) => {
  const shadow = place(root, 'div').attachShadow({ mode: 'open' });
  const box = place(shadow, 'div', { contentEditable: 'true' });
  return { read: () => seen(box), box: () => box };
};

export default mount;
