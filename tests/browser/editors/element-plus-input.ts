import { ElInput } from 'element-plus';
import { createApp, h, ref } from 'vue';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  const text = ref('');
  const set = (value: string) => {
    text.value = value;
  };
  createApp({
    render: () => h(ElInput, { type: 'textarea', autosize: true, modelValue: text.value, 'onUpdate:modelValue': set }),
  }).mount(root);
  return { read: () => text.value };
};

export default mount;
