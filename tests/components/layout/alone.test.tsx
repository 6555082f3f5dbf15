// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DESK_STATES } from '../../support/gallery/states';
import { renderDesk, t } from '../render-desk';

const show = (name: string) => {
  const state = DESK_STATES[name];
  if (!state) throw new Error(`no state ${name}`);
  return renderDesk(state);
};

test('what is pasted anywhere is the buyer’s, a figure copies that reply, and undo goes back', async () => {
  const desk = show('pasted');
  const clipboardData = { getData: () => '有没有运费险' };
  fireEvent.paste(document.body, { clipboardData });
  expect(desk.desk.of('say')).toEqual([['有没有运费险']]);
  fireEvent.keyDown(document.body, { code: 'Digit1', key: '1' });
  await expect.poll(() => desk.desk.inserts).toHaveLength(1);
  await expect
    .poll(() => desk.container.querySelector('[data-part="insert-status"]')?.textContent)
    .toContain(t('insertCopiedToPaste'));
  // Copied once more on purpose: no repeat to be refused.
  fireEvent.keyDown(document.body, { code: 'Digit1', key: '1' });
  await expect.poll(() => desk.desk.inserts).toHaveLength(2);
  fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'z', ctrlKey: true });
  expect(desk.desk.of('undoWords')).toHaveLength(1);
});

test('figures and pastes meant for another field are left to it', () => {
  const desk = show('pasted');
  const search = desk.getByRole('combobox', { name: t('searchLabel') });
  fireEvent.paste(search, { clipboardData: { getData: () => '别的' } });
  fireEvent.keyDown(search, { code: 'Digit1', key: '1' });
  expect(desk.desk.of('say')).toEqual([]);
  expect(desk.desk.inserts).toEqual([]);
});

test('an order page shows its orders, to copy from and not to insert', async () => {
  const desk = show('order-page');
  const card = desk.container.querySelector('[data-order]') as HTMLElement;
  expect(card).not.toBeNull();
  const no = card.dataset.order ?? '';
  expect(desk.queryByRole('button', { name: t('insertThis', no) })).toBeNull();
  fireEvent.click(desk.getByRole('button', { name: t('insertCopyThis', no) }));
  await expect.poll(() => desk.desk.inserts.map(({ text }) => text)).toEqual([no]);
});

test('without an order page in the tab it is said how to come by an order, and one that was picked is shown', () => {
  const none = show('no-console');
  expect(none.getByText(t('aloneOrdersNone'))).toBeTruthy();
  none.unmount();
  const elsewhere = show('orders-elsewhere');
  expect(elsewhere.getByText(t('aloneOrdersFind', 42))).toBeTruthy();
  elsewhere.unmount();
  const desk = show('order-picked');
  const card = desk.container.querySelector('[data-order]') as HTMLElement;
  expect(desk.getByText(t('aloneOrderFrom', '京东 · 订单'))).toBeTruthy();
  fireEvent.click(desk.getByRole('button', { name: t('orderPickOf', t('orderPicked'), card.dataset.order ?? '') }));
  expect(desk.desk.of('pickOrder')).toEqual([[null]]);
});

test('a search that finds nothing says how to come by orders only while no order page is open', async () => {
  for (const [name, isSaid] of [
    ['no-console', true],
    ['orders-elsewhere', false],
  ] as const) {
    const desk = show(name);
    fireEvent.change(desk.getByRole('combobox', { name: t('searchLabel') }), { target: { value: '7734' } });
    await desk.findByText(t('searchNothing', '7734'));
    expect(desk.queryByText(t('searchOpenOrders')) !== null).toBe(isSaid);
    desk.unmount();
  }
});

test('an order that is found becomes the one that is spoken of', async () => {
  const desk = show('orders-elsewhere');
  const action = { type: 'pick-order', no: '2612080017734', platform: 'jd' } as const;
  desk.desk.hits = [{ kind: 'order', id: action.no, title: action.no, detail: '张*', code: '已发货', action }];
  const search = desk.getByRole('combobox', { name: t('searchLabel') });
  fireEvent.change(search, { target: { value: '7734' } });
  // What was looked for is marked, and happy-dom puts blanks about a mark.
  await desk.findByRole('option', { name: /261208001\s*7734/ });
  fireEvent.keyDown(search, { key: 'Enter' });
  expect(desk.desk.of('pickOrder')).toEqual([[action.no, 'jd']]);
});

test('what is typed into the field is told from what is pasted', () => {
  const desk = show('no-console');
  fireEvent.change(desk.getByRole('textbox', { name: t('aloneWords') }), { target: { value: '在吗' } });
  expect(desk.desk.of('say')).toEqual([['在吗', true]]);
});

test('the pictures of a phrase are offered after its words, one click each', async () => {
  const desk = show('pasted');
  desk.desk.images = ['i-1', 'i-2'];
  fireEvent.keyDown(document.body, { code: 'Digit1', key: '1' });
  const copy = await desk.findByRole('button', { name: t('insertImageCopy', 2) });
  fireEvent.click(copy);
  expect(desk.desk.of('copyImage')).toEqual([['i-2']]);
  await expect.poll(() => desk.container.textContent).toContain(t('insertImageCopied'));
});

test('while only the demo shop is there, its data are called so, and a shop can be added', () => {
  const state = DESK_STATES.pasted;
  if (state?.kind !== 'no-console') throw new Error('no such state');
  const desk = renderDesk({ ...state, shops: [{ id: 'practice', name: '檐禾生活馆', platform: 'practice' }] });
  expect(desk.container.textContent).toContain(t('aloneOnlyDemo'));
  fireEvent.click(desk.getByRole('button', { name: t('shopAdd') }));
  expect(desk.desk.of('openWorkspace')).toEqual([['consoles']]);
  desk.set(state);
  expect(desk.container.textContent).not.toContain(t('aloneOnlyDemo'));
});
