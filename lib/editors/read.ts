import { isTextControl } from './box';
import { flatten, type Point, pointAt } from './flatten';
import type { ReplaceRange } from './outcome';

/** Editors of code take keys in a hidden text area and paint their lines elsewhere: CodeMirror 5, Ace, Monaco. */
const PAINTING = '.CodeMirror, .ace_editor, .monaco-editor';
const PAINTED_LINE = '.CodeMirror-line, .ace_line, .view-line';

/** The lines that an editor of code shows for a box, or `null` for every other box. Lines out of sight may be missing. */
export function paintedText(box: HTMLElement): string | null {
  const lines = box.closest(PAINTING)?.querySelectorAll<HTMLElement>(PAINTED_LINE);
  // Monaco leaves new lines wherever they fall in the tree.
  const inOrder = lines && [...lines].sort((a, b) => a.offsetTop - b.offsetTop);
  return inOrder
    ? loose(
        inOrder
          .map((it) => it.textContent)
          .join('\n')
          .replace(/\u200b/g, ''),
      )
    : null;
}

/** A contenteditable box shows no line break at its end, and a space there only as one that doesn't break. */
export const loose = (text: string): string => text.replace(/\u00a0/g, ' ').replace(/\n$/, '');

/** What a box holds, as plain text with `\n` between lines; offsets in this room are UTF-16 units of it. */
export const readText = (box: HTMLElement): string =>
  paintedText(box) ?? (isTextControl(box) ? box.value : flatten(box).text);

/** The selection in a box, or `null` when it lies elsewhere. `start` = `end` is a caret. */
export function readSelection(box: HTMLElement): ReplaceRange | null {
  if (isTextControl(box)) {
    const { selectionStart: start, selectionEnd: end } = box;
    return start === null || end === null ? null : { start, end };
  }
  const selection = selectionNear(box);
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const points: Point[] = [
    { node: selection.anchorNode, offset: selection.anchorOffset },
    { node: selection.focusNode, offset: selection.focusOffset },
  ];
  if (!points.every(({ node }) => box.contains(node))) return null;
  const [anchor, focus] = flatten(box, points).offsets;
  if (anchor == null || focus == null) return null;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** Selects in a box; offsets beyond the text mean its end. The box should have the focus, or the page may not notice. */
export function select(box: HTMLElement, range: ReplaceRange): void {
  if (isTextControl(box)) {
    box.setSelectionRange(range.start, range.end);
    return;
  }
  const flat = flatten(box);
  const start = pointAt(box, flat, Math.min(range.start, flat.text.length));
  const end = pointAt(box, flat, Math.min(range.end, flat.text.length));
  selectionNear(box)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

/** The selection as it is seen from where the box stands: Chromium answers for the inside of a shadow root only through the root itself. */
export function selectionNear(box: HTMLElement): Selection | null {
  const root = box.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}
