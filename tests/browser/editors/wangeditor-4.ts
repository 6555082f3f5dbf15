import E from 'wangeditor';
import type { Exceptions, Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

/** Its own text has no line breaks at all, so the lines are taken from its markup. */
const mount: Mount = (root) => {
  const editor = new E(place(root, 'div'));
  editor.config.height = 160;
  editor.create();
  const read = () => {
    const { body } = new DOMParser().parseFromString(editor.txt.html() ?? '', 'text/html');
    for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
    return [...body.childNodes]
      .map((line) => (line.textContent ?? '').replace(/\n$/, ''))
      .join('\n')
      .replaceAll('\u00a0', ' ');
  };
  return { read, undoMs: 1200 };
};

export const known: Exceptions = {
  literal: { outcome: 'unverified', why: 'its paste escapes angle brackets in plain text, and not the ampersand' },
};

export default mount;
