import { Textarea } from 'ant-design-vue';
import { createApp, h, ref } from 'vue';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  const text = ref('');
  const set = (value: string) => {
    text.value = value;
  };
  createApp({ render: () => h(Textarea, { autoSize: true, value: text.value, 'onUpdate:value': set }) }).mount(root);
  return { read: () => text.value };
};

export default mount;
