import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import type { Mount } from '../support/editors/contract';

/** What `v-model` on `<textarea>` compiles to. */
const mount: Mount = (root) => {
  const text = ref('');
  const set = (value: string) => {
    text.value = value;
  };
  createApp({
    render: () => withDirectives(h('textarea', { 'onUpdate:modelValue': set }), [[vModelText, text.value]]),
  }).mount(root);
  return { read: () => text.value };
};

export default mount;
