import EditorJS from '@editorjs/editorjs';
import type { Exceptions, Mount } from '../support/editors/contract';
import { place, seen } from '../support/editors/place';

/** A block editor: a box of its own for each paragraph. Its own text is saved out of these, asynchronously. */
const mount: Mount = async (root) => {
  const holder = place(root, 'div');
  await new EditorJS({ holder, minHeight: 40 }).isReady;
  const boxes = () => [...holder.querySelectorAll<HTMLElement>('.ce-paragraph')];
  return { read: () => boxes().map(seen).join('\n'), box: () => boxes()[0] ?? holder };
};

export const known: Exceptions = {
  undo: { outcome: 'unverified', why: 'each pasted line becomes a block with a box of its own' },
  literal: { outcome: 'unverified', why: 'each pasted line becomes a block with a box of its own' },
  'thirty-lines': { outcome: 'unverified', why: 'each pasted line becomes a block with a box of its own' },
};

export default mount;
