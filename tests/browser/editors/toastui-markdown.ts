import '@toast-ui/editor/dist/toastui-editor.css';
import { Editor } from '@toast-ui/editor';
import type { Exceptions, Mount } from '../support/editors/contract';
import { place } from '../support/editors/place';

const mount: Mount = (root) => {
  const editor = new Editor({ el: place(root, 'div'), height: '300px', usageStatistics: false });
  return { read: () => editor.getMarkdown(), box: () => root.querySelector('.toastui-editor .ProseMirror') ?? root };
};

export const known: Exceptions = {
  literal: { outcome: 'unverified', why: 'its paste drops empty lines' },
};

export default mount;
