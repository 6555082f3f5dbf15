/**
 * Editors that keep their text in a model of their own and paint it into the box. `execCommand` on them paints text that the
 * editor doesn't have (tried with Slate, wangEditor 5, Lexical, CKEditor 5 and Draft.js), so that what is sent isn't what is seen.
 */
const MODELLED =
  '[data-slate-editor], [data-lexical-editor], .ck-editor__editable, .public-DraftEditor-content, [data-w-e-textarea]';

export const hasModel = (box: HTMLElement): boolean =>
  box.matches(MODELLED) || box.querySelector(MODELLED) !== null || box.closest(MODELLED) !== null;
