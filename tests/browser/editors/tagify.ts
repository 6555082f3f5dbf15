import '@yaireo/tagify/dist/tagify.css';
import Tagify from '@yaireo/tagify';
import type { Exceptions, Mount } from '../support/editors/contract';
import { ended, place } from '../support/editors/place';

/** Mentions in running text. */
const mount: Mount = (root) => {
  const field = place(root, 'textarea');
  new Tagify(field, { mode: 'mix', pattern: /@/, whitelist: ['客服'] });
  return { read: () => ended(field.value), box: () => root.querySelector('.tagify__input') ?? root };
};

export const known: Exceptions = {
  undo: {
    outcome: 'undone-otherwise',
    why: 'it writes its box anew as it is typed in, which ends what the browser can undo',
  },
};

export default mount;
