import MediumEditor from 'medium-editor';
import type { Exceptions, Mount } from '../support/editors/contract';
import { linesOf, place } from '../support/editors/place';

const mount: Mount = (root) => {
  const editor = new MediumEditor(place(root, 'div'));
  return { read: () => linesOf(editor.getContent() ?? '') };
};

export const known: Exceptions = {
  literal: { outcome: 'unverified', why: 'its paste splits at runs of line breaks: blank lines are lost' },
};

export default mount;
