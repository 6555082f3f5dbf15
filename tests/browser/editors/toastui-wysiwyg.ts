import '@toast-ui/editor/dist/toastui-editor.css';
import { Editor } from '@toast-ui/editor';
import type { Exceptions, Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

const mount: Mount = (root) => {
  const editor = new Editor({
    el: place(root, 'div'),
    height: '300px',
    initialEditType: 'wysiwyg',
    usageStatistics: false,
  });
  return {
    read: () => linesOf(editor.getHTML()),
    box: () => root.querySelector('.toastui-editor-ww-container .ProseMirror') ?? root,
  };
};

export const known: Exceptions = {
  literal: { outcome: 'unverified', why: 'its paste makes two lines of an empty one' },
};

export default mount;
