import type { TextControl } from './box';

/** What decides where a line of a text control breaks and how wide it runs. */
const MIRRORED = (
  'padding,border-width,border-style,letter-spacing,word-spacing,line-height,text-indent,text-align,text-transform,tab-size,direction,' +
  // Not `font`, which says nothing where a page sets figures of one width, as Ant Design does.
  'word-break,line-break,font-family,font-size,font-style,font-weight,font-stretch,font-variant,font-feature-settings'
).split(',');

/**
 * A text control tells no positions, so its text is laid out once more in a hidden element over it, which stands in `stage` while `measure`
 * reads: the overlay's shadow root, where the page doesn't notice it. The control's own scrolling is not in what is read; `scale`: how many
 * px of the screen one of its own px takes, where the page zooms or scales it.
 */
export function inMirror<T>(
  box: TextControl,
  stage: ParentNode,
  content: readonly (string | Node)[],
  measure: (scale: number) => T,
): T {
  const { ownerDocument } = box;
  const style = ownerDocument.defaultView?.getComputedStyle(box);
  const mirror = ownerDocument.createElement('div');
  for (const name of MIRRORED) mirror.style.setProperty(name, style?.getPropertyValue(name) ?? '');
  const place = box.getBoundingClientRect();
  const wraps = box.localName === 'textarea';
  const ratio = place.width / box.offsetWidth;
  // `offsetWidth` is rounded.
  const scale = Math.abs(ratio - 1) > 0.02 ? ratio : 1;
  Object.assign(mirror.style, {
    position: 'fixed',
    boxSizing: 'border-box',
    left: `${place.left}px`,
    top: `${place.top}px`,
    // The scroll bar takes room from the text.
    width: `${place.width / scale - (wraps ? box.offsetWidth - box.clientWidth - borders(style) : 0)}px`,
    transform: `scale(${scale})`,
    transformOrigin: '0 0',
    visibility: 'hidden',
    pointerEvents: 'none',
    whiteSpace: wraps ? style?.whiteSpace : 'pre',
    overflowWrap: 'break-word',
  });
  mirror.append(...content);
  stage.append(mirror);
  try {
    return measure(scale);
  } finally {
    mirror.remove();
  }
}

const borders = (style: CSSStyleDeclaration | undefined): number =>
  Number.parseFloat(style?.borderLeftWidth ?? '0') + Number.parseFloat(style?.borderRightWidth ?? '0');
