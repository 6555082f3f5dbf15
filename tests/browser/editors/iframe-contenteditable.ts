import type { Mount } from '../support/editors/contract';
import { place, placeFrame, seen } from '../support/editors/place';

const mount: Mount = (root) => {
  const box = place(placeFrame(root).body, 'div', { contentEditable: 'true' });
  return { read: () => seen(box), box: () => box };
};

export default mount;
