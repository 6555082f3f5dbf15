import 'ckeditor5/ckeditor5.css';
import { Bold, ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import type { Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = async (root) => {
  const editor = await ClassicEditor.create(place(root, 'div'), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold],
    toolbar: ['bold'],
  });
  const read = () => {
    const lines: string[] = [];
    for (const block of editor.model.document.getRoot()?.getChildren() ?? []) {
      let line = '';
      if (block.is('element')) {
        for (const child of block.getChildren()) line += child.is('$text') ? child.data : '\n';
      }
      lines.push(line);
    }
    return lines.join('\n');
  };
  return { read };
};

export default mount;
