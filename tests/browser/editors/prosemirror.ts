import 'prosemirror-view/style/prosemirror.css';
import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Mount } from '../support/editors/contract';

const mount: Mount = (root) => {
  const state = EditorState.create({ schema, plugins: exampleSetup({ schema, menuBar: false }) });
  const view = new EditorView(root, { state });
  return { read: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n') };
};

export default mount;
