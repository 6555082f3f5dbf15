import type { Mount } from '../support/editors/contract';
import { placeFrame, seen } from '../support/editors/place';

const mount: Mount = (root) => {
  const inner = placeFrame(root);
  inner.designMode = 'on';
  return { read: () => seen(inner.body), box: () => inner.body };
};

export default mount;
