import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const [value, setValue] = useState('');
    state = value;
    return h('textarea', {
      value,
      onInput: (event: InputEvent) => setValue((event.target as HTMLTextAreaElement).value),
    });
  }
  render(h(Composer, null), root);
  return { read: () => state };
};

export default mount;
