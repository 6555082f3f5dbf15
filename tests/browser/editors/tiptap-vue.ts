import StarterKit from '@tiptap/starter-kit';
import { EditorContent, useEditor } from '@tiptap/vue-3';
import { createApp, h } from 'vue';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  const setup = () => {
    const editor = useEditor({
      extensions: [StarterKit],
      onUpdate: ({ editor: changed }) => {
        state = changed.getText({ blockSeparator: '\n' });
      },
    });
    return () => h(EditorContent, { editor: editor.value });
  };
  createApp({ setup }).mount(root);
  return { read: () => state };
};

export default mount;
