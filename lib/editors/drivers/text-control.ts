import { isTextControl, type TextControl } from '../box';
import type { Driver } from '../driver';
import type { ReplaceRange } from '../outcome';
import { paintedText } from '../read';
import { endUndoStep } from '../undo-step';

/**
 * Textareas and inputs, also under React, Vue and Angular. `execCommand` counts as typing: the page's own handlers run and undo
 * works. The native setter destroys the undo history; it is used only if the command did nothing at all, because editors
 * such as CodeMirror 5 answer `false` after having taken the text, and would get it twice.
 */
const textControl: Driver = {
  id: 'text-control',
  order: 10,
  accepts: (box) => isTextControl(box) && paintedText(box) === null,
  insert(box, text, selection) {
    const listening = new AbortController();
    let heard = false;
    box.addEventListener('input', () => (heard = true), { capture: true, signal: listening.signal });
    endUndoStep(box);
    const done = box.ownerDocument.execCommand(text ? 'insertText' : 'delete', false, text);
    listening.abort();
    endUndoStep(box);
    if (!done && !heard) setNatively(box as TextControl, text, selection);
    return 60;
  },
};

/** Through the prototype's setter: React watches the element's own `value` and would take the change for its own. */
function setNatively(box: TextControl, text: string, { start, end }: ReplaceRange): void {
  const value = box.value.slice(0, start) + text + box.value.slice(end);
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set;
  if (!setter) return;
  setter.call(box, value);
  const init = { bubbles: true, composed: true, inputType: 'insertText', data: text };
  box.dispatchEvent(new InputEvent('input', init));
  box.setSelectionRange(start + text.length, start + text.length);
}

export default textControl;
