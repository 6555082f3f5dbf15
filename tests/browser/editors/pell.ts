import { init } from 'pell';
import type { Exceptions, Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

const mount: Mount = (root) => {
  let html = '';
  init({
    element: place(root, 'div'),
    onChange: (changed: string) => {
      html = changed;
    },
  });
  return { read: () => linesOf(html) };
};

export const known: Exceptions = {
  composition: {
    outcome: 'refused',
    why: 'it formats the line at the first letter, which leaves the composition without an end',
  },
};

export default mount;
