import type { Mount } from '../support/editors/contract';
import { place, placeFrame } from '../support/editors/place';

const mount: Mount = (root) => {
  const box = place(placeFrame(root).body, 'textarea');
  return { read: () => box.value, box: () => box };
};

export default mount;
