import type { Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

/** As many consoles do it: pasted markup is thrown away, the plain text goes in by the browser's command. */
const mount: Mount = (root) => {
  const box = place(root, 'div', { contentEditable: 'true' });
  box.style.whiteSpace = 'pre-wrap';
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
  });
  return { read: () => linesOf(box.innerHTML) };
};

export default mount;
