import jQuery from 'jquery';
import 'summernote/dist/summernote-lite.css';
import type { Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

const mount: Mount = async (root) => {
  Object.assign(window, { jQuery, $: jQuery });
  await import('summernote/dist/summernote-lite.js');
  const box = jQuery(place(root, 'div')) as unknown as { summernote(option: object | string): string };
  box.summernote({ height: 120 });
  return { read: () => linesOf(box.summernote('code')), box: () => root.querySelector('.note-editable') ?? root };
};

export default mount;
