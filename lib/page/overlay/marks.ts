import type { Finding } from '../../checks/finding';
import type { Translate } from '../../shared/strings';
import type { DraftReport } from '../link';
import { rectOf } from '../place';
import { createBadge } from './badge';
import type { OverlayHost } from './host';
import { createUnderlines } from './underlines';

export interface Marks {
  /** Says it at once; lines are drawn with the next `place`, and until then there are none. */
  show(state: DraftReport['guard'], text: string, findings: readonly Finding[]): void;
  /**
   * Follows the box, and returns where it is seen; a box that is gone hides all. `keepClear`: gives rectangles the badge must not cover, e.g. the
   * send button.
   */
  place(box: HTMLElement | null, keepClear: () => readonly DOMRect[]): DOMRect | null;
}

/** What is seen of the findings while one types: the badge at the box's corner, and lines under the words. */
export function createMarks(host: OverlayHost, t: Translate, onClick: () => void): Marks {
  const badge = createBadge(host, t, onClick);
  const underlines = createUnderlines(host);
  let draft = '';
  let found: readonly Finding[] = [];
  return {
    show: (state, text, findings) => {
      badge.show(state, findings);
      underlines.clear();
      draft = text;
      found = findings;
    },
    place: (box, keepClear) => {
      const rect = rectOf(box);
      badge.place(rect, rect ? keepClear() : []);
      if (box) underlines.draw(box, draft, found);
      else underlines.clear();
      return rect;
    },
  };
}
