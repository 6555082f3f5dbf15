import type { Learned } from '../../consoles/teach/teach-chat';
import { fieldName } from '../../service/field-name';
import type { StringKey, Translate } from '../../shared/strings';
import { h } from '../overlay/dom';
import type { OverlayHost } from '../overlay/host';
import type { Lesson, Preview } from './lessons';

export type TeachView =
  | { kind: 'pointing'; step: string; number: number; of: number; fault: string | null; optional: boolean }
  | { kind: 'failed'; step: string; why: string }
  | { kind: 'preview'; learned: readonly Learned[]; preview: Preview; site: string }
  | { kind: 'saved' }
  | { kind: 'unsaved'; why: string };

export interface TeachActions {
  back(): void;
  skip(): void;
  again(step: string): void;
  cancel(): void;
  save(label: string): void;
  reload(): void;
}

const STEP: Record<string, StringKey> = {
  no: 'teach_step_order_no',
  status: 'teach_step_order_status',
  item: 'teach_step_order_item',
  paid: 'teach_step_order_paid',
  memo: 'teach_step_order_memo',
  conversation: 'teach_step_conversation',
  buyerName: 'teach_step_buyer_name',
  buyerBubble: 'teach_step_buyer_bubble',
  ownBubble: 'teach_step_own_bubble',
  box: 'teach_step_box',
  send: 'teach_step_send',
};
const WHY: Record<string, StringKey> = {
  'no-row': 'teach_why_no_row',
  'not-read': 'teach_why_not_read',
  'no-orders': 'teach_why_no_orders',
  'no-number': 'teach_why_no_number',
  'no-amount': 'teach_why_no_amount',
  'no-list': 'teach_why_no_list',
  'no-place': 'teach_why_no_place',
  'no-name': 'teach_why_no_name',
  'no-side': 'teach_why_no_side',
  'same-row': 'teach_why_same_row',
  'no-open-mark': 'teach_why_no_open_mark',
};
/** Why nothing was kept. What is wrong with a pack stands there as it is, with its place. */
const UNSAVED: Record<string, StringKey> = {
  stale: 'overlay_stale',
  'no-receiver': 'uiFaultFailed',
  invalid: 'uiFaultFailed',
  failed: 'uiFaultFailed',
  'disk-full': 'uiFaultDiskFull',
  closed: 'uiFaultDatabaseClosed',
  outdated: 'uiFaultOldVersion',
};
const FIELD: Record<string, StringKey> = {
  orders: 'orderTitle',
  'orders.no': 'orderNo',
  'orders.status': 'teach_field_order_status',
  'orders.item': 'teach_field_order_item',
  'orders.paid': 'orderPaid',
  'orders.memo': 'orderSellerMemo',
  'conversation.buyer': 'teach_field_buyer',
  'composer.box': 'teach_field_box',
  'composer.send': 'teach_field_send',
  list: 'teach_field_list',
  'list.name': 'teach_field_name',
  'list.active': 'teach_field_active',
  messages: 'teach_field_messages',
  'messages.side': 'teach_field_side',
  'messages.text': 'teach_field_text',
};
/** From here on a locator is likely to outlive a new build of the page. */
const LASTING = 0.6;
const LASTING_SOME = 0.3;

/** What is to be pointed at lies at the bottom of most consoles' pages: then the panel stands at the top, else at the bottom. */
const AT_BOTTOM: ReadonlySet<string> = new Set(['box', 'send']);

/** The panel of the teaching mode, at the page's corner, in our own layer. Where it is in the way it can be moved. */
export function createTeachPanel(
  host: OverlayHost,
  t: Translate,
  { stepOf, named }: Pick<Lesson, 'stepOf' | 'named'>,
  actions: TeachActions,
) {
  const card = h('div', { class: 'card teach', role: 'dialog', 'aria-label': t('teach_title'), 'aria-live': 'polite' });
  const button = (label: string, press: () => void, primary = false): HTMLElement => {
    const made = h('button', { type: 'button', class: primary ? 'primary' : undefined }, label);
    host.onPress(made, press);
    return made;
  };
  const row = (...children: (HTMLElement | null)[]) => h('div', { class: 'actions' }, ...children);
  let isMoved = false;
  let current: TeachView | null = null;
  const place = () => {
    const isLow = current?.kind === 'pointing' && !AT_BOTTOM.has(current.step);
    card.classList.toggle('low', isLow !== isMoved);
  };
  const move = () =>
    button(t('teach_move'), () => {
      isMoved = !isMoved;
      place();
    });
  const cancel = () => button(t('overlay_cancel'), actions.cancel);

  const asked = (step: string) => {
    const known = STEP[step];
    return known ? t(known) : t('teach_step_field', named ? fieldName(named, t) : '');
  };
  const pointing = ({ step, number, of, fault, optional }: Extract<TeachView, { kind: 'pointing' }>) => [
    h('h2', {}, t('teach_title')),
    h('p', {}, h('b', {}, t('teach_progress', number, of)), ' ', asked(step)),
    fault ? h('p', { class: 'warn' }, fault) : h('p', { class: 'muted' }, t('teach_hint')),
    row(
      number > 1 ? button(t('teach_back'), actions.back) : null,
      optional ? button(t('teach_skip'), actions.skip) : null,
      move(),
      cancel(),
    ),
  ];
  const failed = ({ step, why }: Extract<TeachView, { kind: 'failed' }>) => [
    h('h2', {}, t('teach_title')),
    h('p', { class: 'warn' }, t(WHY[why] ?? 'teach_why_no_place')),
    row(
      button(t('teach_again'), () => actions.again(step), true),
      cancel(),
    ),
  ];
  const preview = ({ learned, preview: read, site }: Extract<TeachView, { kind: 'preview' }>) => {
    const input = h('input', { type: 'text', autocomplete: 'off', 'aria-label': t('teach_label') });
    input.value = site;
    return [
      h('h2', {}, t('teach_preview')),
      h('p', {}, read.counts),
      read.sample ? h('p', { class: 'muted clip' }, read.sample) : null,
      read.isWhole ? null : h('p', { class: 'warn' }, t('teach_unread')),
      h(
        'ul',
        { class: 'fields' },
        ...learned.map(({ field, stability }) =>
          h(
            'li',
            {},
            h('span', {}, FIELD[field] ? t(FIELD[field]) : fieldName(field, t)),
            h(
              'span',
              { class: stability >= LASTING ? 'ok' : 'warn' },
              t(
                stability >= LASTING
                  ? 'teach_lasting'
                  : stability >= LASTING_SOME
                    ? 'teach_lasting_some'
                    : 'teach_fragile',
              ),
            ),
            button(t('teach_again'), () => actions.again(stepOf(field))),
          ),
        ),
      ),
      named ? null : h('label', {}, t('teach_label'), input),
      row(
        button(t('teach_save'), () => actions.save(input.value.trim()), true),
        move(),
        cancel(),
      ),
    ];
  };
  const content = (view: TeachView): (Node | null)[] => {
    switch (view.kind) {
      case 'pointing':
        return pointing(view);
      case 'failed':
        return failed(view);
      case 'preview':
        return preview(view);
      case 'saved':
        return [h('h2', {}, t('teach_saved')), row(button(t('teach_reload'), actions.reload, true), cancel())];
      case 'unsaved': {
        const why = UNSAVED[view.why];
        return [h('h2', {}, t('teach_unsaved')), h('p', { class: 'warn' }, why ? t(why) : view.why), row(cancel())];
      }
    }
  };
  return {
    show: (view: TeachView) => {
      current = view;
      place();
      card.replaceChildren(...content(view).filter((it) => it !== null));
      host.show(card);
    },
  };
}
