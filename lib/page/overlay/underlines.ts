import type { Finding } from '../../checks/finding';
import { spanRects } from '../../editors/span-rects';
import { inWindow } from '../place';
import { h } from './dom';
import type { OverlayHost } from './host';

export interface Underlines {
  /** Takes the lines away: the words below them are others. */
  clear(): void;
  /** Draws them where the words stand now. Measures, so it belongs in a frame. `text`: what the findings are about. */
  draw(box: HTMLElement, text: string, findings: readonly Finding[]): void;
}

/** A pasted page has hundreds. */
const MOST = 30;

/** Lines under the words of findings, drawn in the overlay: nothing is written into the box. */
export function createUnderlines(host: OverlayHost): Underlines {
  const lines = h('div', { 'data-yingda-lines': true });
  return {
    clear: () => lines.firstChild && lines.replaceChildren(),
    draw: (box, text, findings) => {
      if (lines.firstChild) lines.replaceChildren();
      if (findings.length === 0) return;
      host.show(lines);
      const shown = findings.slice(0, MOST);
      const drawn = spanRects(box, host.root, text, shown).flatMap((rects, i) =>
        rects.map((rect) => {
          const { left, bottom, width } = inWindow(rect, box);
          const line = h('div', { class: `mark ${shown[i]?.severity}` });
          line.style.cssText = `left:${left}px;top:${bottom - 2}px;width:${width}px`;
          return line;
        }),
      );
      lines.append(...drawn);
    },
  };
}
