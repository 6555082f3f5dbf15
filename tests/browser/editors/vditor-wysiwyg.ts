import 'vditor/dist/index.css';
import Vditor from 'vditor';
import type { Exceptions } from '../support/editors/contract';
import { vditorIn } from '../support/editors/vditor';

export const known: Exceptions = {
  literal: { outcome: 'unverified', why: 'it reads Markdown, and so markup, out of what is pasted' },
};

export default vditorIn(Vditor, 'wysiwyg', '.vditor-wysiwyg [contenteditable]');
