import { EditorView, minimalSetup } from 'codemirror';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  const view = new EditorView({ parent: root, extensions: [minimalSetup, EditorView.lineWrapping] });
  return { read: () => view.state.doc.toString() };
};

export default mount;
