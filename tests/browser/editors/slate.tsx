import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from '../support/editors/contract';

const EMPTY: Descendant[] = [{ type: 'paragraph', children: [{ text: '' }] } as Descendant];

const mount: Mount = (root) => {
  let lines: Descendant[] = EMPTY;
  function Composer() {
    const editor = useMemo(() => withHistory(withReact(createEditor())), []);
    const changed = (value: Descendant[]) => {
      lines = value;
    };
    return (
      <Slate editor={editor} initialValue={EMPTY} onChange={changed}>
        <Editable placeholder="请输入" />
      </Slate>
    );
  }
  createRoot(root).render(<Composer />);
  return { read: () => lines.map((line) => Node.string(line)).join('\n') };
};

export default mount;
