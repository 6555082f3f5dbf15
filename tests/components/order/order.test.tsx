// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type UnknownReason, unknown } from '../../../lib/shared/reading';
import { conversation, ORDER, ready, view } from '../../support/gallery/samples';
import { renderDesk, t } from '../render-desk';

const section = (desk: ReturnType<typeof renderDesk>): HTMLElement =>
  desk.container.querySelector('[data-section="order"]') as HTMLElement;

test('a field that cannot be read says so with the reason, never zero or nothing', () => {
  const order = { ...ORDER, paid: unknown('unreadable'), waybill: unknown('missing') };
  const desk = renderDesk(
    ready({ view: view({ conversation: conversation({ orders: { known: true, value: [order] } }) }) }),
  );
  const fields = [...section(desk).querySelectorAll<HTMLElement>('[data-unknown]')];
  expect(fields.map((field) => field.dataset.unknown)).toContain('unreadable');
  for (const field of fields) {
    expect(field.textContent).toContain(t('uiUnknown'));
    expect(field.title).not.toBe('');
  }
  expect(section(desk).textContent).not.toContain('¥0');
});

test.each(['missing', 'blind', 'masked', 'ambiguous', 'unreadable'] satisfies UnknownReason[])(
  'orders that are unknown (%s) are not shown as none',
  (why) => {
    const desk = renderDesk(ready({ view: view({ conversation: conversation({ orders: unknown(why) }) }) }));
    expect(section(desk).querySelector('[data-unknown]')?.getAttribute('data-unknown')).toBe(why);
    expect(section(desk).textContent).not.toContain(t('orderNone'));
  },
);

test('no orders on the page are said to be none', () => {
  const desk = renderDesk(
    ready({ view: view({ conversation: conversation({ orders: { known: true, value: [] } }) }) }),
  );
  expect(section(desk).textContent).toContain(t('orderNone'));
});
