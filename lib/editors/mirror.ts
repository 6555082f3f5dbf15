import type { TextControl } from './box';

/** What decides where a line of a text control breaks and how wide it runs. */
const MIRRORED = [
  ...['padding', 'border-width', 'border-style', 'font', 'letter-spacing', 'word-spacing'],
  ...['line-height', 'text-indent', 'text-align', 'text-transform', 'tab-size', 'direction', 'word-break'],
];

/**
 * A text control tells no positions, so its text is laid out once more in a hidden element over it, which stands in `stage` while `measure`
 * reads: the overlay's shadow root, where the page doesn't notice it. The control's own scrolling is not in what is read.
 */
export function inMirror<T>(
  box: TextControl,
  stage: ParentNode,
  content: readonly (string | Node)[],
  measure: () => T,
): T {
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
  mirror.append(...content);
  stage.append(mirror);
  try {
    return measure();
  } finally {
    mirror.remove();
  }
}

const borders = (style: CSSStyleDeclaration | undefined): number =>
  Number.parseFloat(style?.borderLeftWidth ?? '0') + Number.parseFloat(style?.borderRightWidth ?? '0');
