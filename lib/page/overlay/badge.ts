import type { Finding } from '../../checks/finding';
import { worst } from '../../checks/finding';
import type { Translate } from '../../shared/strings';
import type { DraftReport } from '../link';
import { h } from './dom';
import type { OverlayHost } from './host';
import { severityIcon } from './severity-icon';

const SIZE = 22;

export interface Badge {
  show(state: DraftReport['guard'], findings: readonly Finding[]): void;
  /** Follows the box; a box that is gone hides it. `keepClear`: rectangles it must not cover, e.g. the send button. */
  place(box: DOMRect | null, keepClear: readonly DOMRect[]): void;
}

/** The mark at the box's corner: ✓, or the worst severity and a count. */
export function createBadge(host: OverlayHost, t: Translate, onClick: () => void): Badge {
  const badge = h('button', { class: 'badge', type: 'button', 'data-yingda-badge': true });
  host.onPress(badge, onClick);
  let shown = '';

  return {
    show: (guard, findings) => {
      const severity = worst(findings);
      const state = guard === 'not-ready' ? 'not-ready' : (severity ?? 'ok');
      // Asked at every key, and most say the same as the key before.
      const now = `${guard} ${state} ${findings.length}`;
      if (now === shown) return;
      shown = now;
      const label =
        guard === 'not-ready'
          ? t('overlay_badge_not_ready')
          : severity
            ? t('overlay_badge_findings', findings.length, t(`overlay_${severity}`))
            : t('overlay_badge_ok');
      badge.dataset.state = state;
      badge.title = guard === 'off' ? `${label} · ${t('overlay_guard_off')}` : label;
      badge.setAttribute('aria-label', badge.title);
      if (state === 'not-ready') badge.replaceChildren('…');
      else if (severity) badge.replaceChildren(severityIcon(severity), String(findings.length));
      else badge.replaceChildren(severityIcon('ok'));
    },
    place: (box, keepClear) => {
      if (!box || box.width < SIZE * 2 || box.height < SIZE) {
        host.hide(badge);
        return;
      }
      const corners = [
        { left: box.right - SIZE - 22, top: box.top + 3 },
        { left: box.left + 3, top: box.top - SIZE - 2 },
        { left: box.left + 3, top: box.bottom - SIZE - 3 },
      ];
      const free = corners.find(({ left, top }) =>
        keepClear.every((r) => left + SIZE * 2 < r.left || left > r.right || top + SIZE < r.top || top > r.bottom),
      );
      const { left, top } = free ?? (corners[0] as (typeof corners)[number]);
      badge.style.left = `${Math.round(left)}px`;
      badge.style.top = `${Math.round(top)}px`;
      host.show(badge);
    },
  };
}
