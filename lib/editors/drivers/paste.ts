import { isTextControl } from '../box';
import type { Driver } from '../driver';
import { hasModel } from '../model';
import { paintedText } from '../read';
import { endUndoStep } from '../undo-step';

/** Editors that make of plain lines something else than lines (drop blank ones, or join them) and take paragraphs as they are. */
const TAKES_MARKUP = '.ProseMirror, .ck-editor__editable';

/** Quill 1 deletes the selection and waits for the browser to paste into a box beside, which it doesn't for an untrusted event. */
const WAITS_FOR_BROWSER = ':has(~ .ql-clipboard)';

const asParagraphs = (text: string): string =>
  text
    .split('\n')
    .map(
      (line) =>
        `<p>${line.replace(/[&<>]| (?= |$)/g, (char) => `&#${char === ' ' ? 160 : char.charCodeAt(0)};`) || '<br>'}</p>`,
    )
    .join('');

/**
 * A paste event of our own with plain text alone. Editors with a model, and boxes with a paste handler, take it; the browser
 * ignores an untrusted paste, so that on a plain box it costs nothing. `text/html` goes to those alone that
 * need it: it breaks Slate and wangEditor.
 */
const paste: Driver = {
  id: 'paste',
  order: 20,
  accepts: (box) => (!isTextControl(box) && !box.matches(WAITS_FOR_BROWSER)) || paintedText(box) !== null,
  insert(box, text) {
    if (!text) return 0;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    if (text.includes('\n') && box.matches(TAKES_MARKUP)) clipboardData.setData('text/html', asParagraphs(text));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
    // A page's own handler may use the browser's commands; an editor with a model keeps steps of its own, which a moving caret disturbs.
    const byCommands = !hasModel(box);
    if (byCommands) endUndoStep(box);
    const ignored = box.dispatchEvent(event);
    if (byCommands) endUndoStep(box);
    return ignored ? 40 : 400;
  },
};

export default paste;
