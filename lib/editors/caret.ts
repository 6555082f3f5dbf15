import { isTextControl, type TextControl } from './box';
import { flatten, pointAt } from './flatten';
import { readSelection } from './read';

/** What decides where a line of a text control breaks and how wide it runs. */
const MIRRORED = [
  ...['padding', 'border-width', 'border-style', 'font', 'letter-spacing', 'word-spacing'],
  ...['line-height', 'text-indent', 'text-align', 'text-transform', 'tab-size', 'direction', 'word-break'],
];

/**
 * Where on the screen the character at `offset` stands (default: the selection's end), in px of the viewport; `null` when the box
 * has no caret. A text control tells no positions, so its text is laid out once more in a hidden element, which stands in `stage`
 * meanwhile: the overlay's shadow root, where the page doesn't notice it.
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
  const { ownerDocument } = box;
  const style = ownerDocument.defaultView?.getComputedStyle(box);
  const mirror = ownerDocument.createElement('div');
  for (const name of MIRRORED) mirror.style.setProperty(name, style?.getPropertyValue(name) ?? '');
  const place = box.getBoundingClientRect();
  const wraps = box.localName === 'textarea';
  Object.assign(mirror.style, {
    position: 'fixed',
    boxSizing: 'border-box',
    left: `${place.left}px`,
    top: `${place.top}px`,
    // The scroll bar takes room from the text.
    width: `${place.width - (wraps ? box.offsetWidth - box.clientWidth - borders(style) : 0)}px`,
    height: 'auto',
    visibility: 'hidden',
    pointerEvents: 'none',
    whiteSpace: wraps ? 'pre-wrap' : 'pre',
    overflowWrap: 'break-word',
  });
  const mark = ownerDocument.createElement('span');
  mark.textContent = '\u200b';
  mirror.append(box.value.slice(0, offset), mark, box.value.slice(offset));
  stage.append(mirror);
  const rect = mark.getBoundingClientRect();
  mirror.remove();
  return new DOMRect(rect.left - box.scrollLeft, rect.top - box.scrollTop, 0, rect.height);
}

const borders = (style: CSSStyleDeclaration | undefined): number =>
  Number.parseFloat(style?.borderLeftWidth ?? '0') + Number.parseFloat(style?.borderRightWidth ?? '0');
