import { isTextControl } from './box';
import { selectionNear } from './read';

/**
 * Ends the browser's current undo step. Chromium counts commands as typing and joins them with what was typed before, so that one
 * Ctrl+Z would take away the person's own words too; a selection that moves, even there and back, ends the step. The page sees
 * nothing of it: it hears of selections only after the task.
 */
export function endUndoStep(box: HTMLElement): void {
  if (isTextControl(box)) {
    const { selectionStart: start, selectionEnd: end, value } = box;
    const away = start === 0 ? value.length : 0;
    box.setSelectionRange(away, away);
    box.setSelectionRange(start, end);
    return;
  }
  const selection = selectionNear(box);
  if (!selection?.anchorNode || !selection.focusNode) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.collapse(box, 0);
  selection.collapse(box, box.childNodes.length);
  // Back to the very same nodes: offsets into the text can't tell the two sides of a line's edge apart.
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}
