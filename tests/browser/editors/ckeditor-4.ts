import type { Exceptions, Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

interface Old {
  on(event: string, run: () => void): void;
  document: { $: Document };
  getData(): string;
}

/** It loads its parts by address, from the folder its script came from. Its box is the body of a frame. */
const mount: Mount = async (root) => {
  await new Promise((resolve) => place(document.head, 'script', { src: '/ckeditor4/ckeditor.js', onload: resolve }));
  const { CKEDITOR } = window as unknown as { CKEDITOR: { replace(element: Element, config: object): Old } };
  const editor = CKEDITOR.replace(place(root, 'textarea'), { versionCheck: false, height: 120 });
  await new Promise<void>((resolve) => editor.on('instanceReady', resolve));
  const read = () => {
    const { body } = new DOMParser().parseFromString(editor.getData().replace(/\s*\n\s*/g, ''), 'text/html');
    for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
    return [...body.children]
      .map((line) => (line.textContent ?? '').trim())
      .join('\n')
      .replaceAll('\u00a0', ' ');
  };
  return { read, box: () => editor.document.$.body };
};

export const known: Exceptions = {
  literal: { outcome: 'unverified', why: 'its paste makes of a blank line the edge of a paragraph' },
};

export default mount;
