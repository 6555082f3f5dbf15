import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import type { Mount } from '../support/editors/contract';

/** What `v-model` on `<input>` compiles to. */
const mount: Mount = (root) => {
  const text = ref('');
  const set = (value: string) => {
    text.value = value;
  };
  createApp({
    render: () => withDirectives(h('input', { 'onUpdate:modelValue': set }), [[vModelText, text.value]]),
  }).mount(root);
  return { read: () => text.value, singleLine: true };
};

export default mount;
