import { Mentions } from 'ant-design-vue';
import { createApp, h, ref } from 'vue';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  const text = ref('');
  const set = (value: string) => {
    text.value = value;
  };
  createApp({
    render: () => h(Mentions, { value: text.value, 'onUpdate:value': set, options: [{ value: '客服' }] }),
  }).mount(root);
  return { read: () => text.value };
};

export default mount;
