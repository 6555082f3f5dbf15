import type { Translate } from '../../shared/strings';
import type { PhrasePick } from '../link';
import { h } from './dom';
import type { OverlayHost } from './host';

/** The `/` picker's rows: number, title, code, first line of the body. */
export function pickList(
  host: OverlayHost,
  t: Translate,
  picks: readonly PhrasePick[],
  selected: number,
  choose: (index: number) => void,
): HTMLElement[] {
  if (picks.length === 0) return [h('p', { class: 'muted' }, t('overlay_picker_none'))];
  const rows = picks.map((pick, i) => {
    const row = h(
      'li',
      { role: 'option', 'aria-selected': String(i === selected) },
      h(
        'div',
        { class: 'line' },
        h('kbd', {}, String(i + 1)),
        h('span', { class: 'title clip' }, pick.title),
        pick.code ? h('span', { class: 'code muted' }, `/${pick.code}`) : null,
      ),
      h('div', { class: 'muted clip' }, pick.template),
    );
    host.onPress(row, () => choose(i));
    return row;
  });
  rows[selected]?.scrollIntoView?.({ block: 'nearest' });
  return [h('ul', { class: 'picks' }, ...rows), h('p', { class: 'muted' }, t('overlay_picker_keys'))];
}
