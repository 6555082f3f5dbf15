import { defaultValueCtx, Editor, editorViewCtx, rootCtx } from '@milkdown/kit/core';
import { clipboard } from '@milkdown/kit/plugin/clipboard';
import { history } from '@milkdown/kit/plugin/history';
import { commonmark } from '@milkdown/kit/preset/commonmark';
import type { Mount } from '../support/editors/contract';

const mount: Mount = async (root) => {
  const editor = await Editor.make()
    .config((context) => {
      context.set(rootCtx, root);
      context.set(defaultValueCtx, '');
    })
    .use(commonmark)
    .use(history)
    .use(clipboard)
    .create();
  const read = () => {
    const { doc } = editor.ctx.get(editorViewCtx).state;
    return doc.textBetween(0, doc.content.size, '\n', '\n');
  };
  return { read };
};

export default mount;
