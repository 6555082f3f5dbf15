import { isTextControl, type TextControl } from './box';
import { flatten, pointAt } from './flatten';
import { inMirror } from './mirror';
import { readSelection } from './read';

/**
 * Where on the screen the character at `offset` stands (default: the selection's end), in px of the viewport; `null` when the box
 * has no caret. `stage` as in `inMirror`.
 */
export function caretRect(box: HTMLElement, stage: ParentNode, offset?: number): DOMRect | null {
  const at = offset ?? readSelection(box)?.end;
  if (at === undefined) return null;
  return isTextControl(box) ? inControl(box, stage, at) : inEditable(box, at);
}

function inEditable(box: HTMLElement, offset: number): DOMRect {
  const { node, offset: within } = pointAt(box, flatten(box), offset);
  const range = box.ownerDocument.createRange();
  range.setStart(node, within);
  const rect = range.getClientRects()[0];
  if (rect) return rect;
  // An empty line has no rectangle of its own; its `<br>`, or the block around it, has one.
  const child = node.childNodes[within];
  const element = (child?.nodeType === Node.ELEMENT_NODE ? child : (node.parentElement ?? box)) as Element;
  return (node === box && !child ? box : element).getBoundingClientRect();
}

function inControl(box: TextControl, stage: ParentNode, offset: number): DOMRect {
  const mark = box.ownerDocument.createElement('span');
  mark.textContent = '\u200b';
  const content = [box.value.slice(0, offset), mark, box.value.slice(offset)];
  return inMirror(box, stage, content, (scale) => {
    const { left, top, height } = mark.getBoundingClientRect();
    return new DOMRect(left - box.scrollLeft * scale, top - box.scrollTop * scale, 0, height);
  });
}
