import { useRef } from 'react';
import ContentEditable from 'react-contenteditable';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../support/editors/contract';

/** Its value is markup; what it would send is the text of it. */
const mount: Mount = (root) => {
  let state = '';
  function Composer() {
    const html = useRef('');
    return (
      <ContentEditable
        html={html.current}
        onChange={(event) => {
          html.current = event.target.value;
          state = textOf(html.current);
        }}
      />
    );
  }
  createRoot(root).render(<Composer />);
  return { read: () => state };
};

const textOf = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html.replace(/<br>/g, '\n'), 'text/html');
  return (body.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\n$/, '');
};

export default mount;
