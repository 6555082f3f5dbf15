import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/skins/ui/oxide/skin.css';
import type { Exceptions, Mount } from '../support/editors/contract';
import { ended, place } from '../support/editors/place';

/** Its box is the body of a frame. */
const mount: Mount = async (root) => {
  const [editor] = await tinymce.init({
    target: place(root, 'div'),
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    height: 160,
  });
  if (!editor) throw new Error('no editor');
  const read = () => {
    const lines = [...editor.getBody().children].map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
      return ended(copy.textContent ?? '');
    });
    return lines.join('\n').replaceAll('\u00a0', ' ').replaceAll('\ufeff', '');
  };
  return { read, box: () => editor.getBody() };
};

export const known: Exceptions = {
  literal: { outcome: 'unverified', why: 'its paste makes of a blank line the edge of a paragraph' },
};

export default mount;
