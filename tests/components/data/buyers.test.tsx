// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { BuyersSection } from '../../../components/data/buyers-section';
import { FakeBuyerData } from '../../support/gallery/fake-backup';
import { t } from '../render-desk';

afterEach(cleanup);

function section() {
  const app = new FakeBuyerData();
  const view = render(
    <AppProvider t={t} buyers={app}>
      <BuyersSection />
    </AppProvider>,
  );
  return { ...view, app, settle: () => act(async () => {}) };
}

test('everything, a shop, or one buyer can be erased, and brought back', async () => {
  const view = section();
  expect(view.container.textContent).toContain(t('buyersTotal', 1266));
  fireEvent.click(view.getByLabelText(t('buyersEraseBuyer', '青山不改')));
  fireEvent.click(view.getByText(t('buyersErase', 1266)));
  fireEvent.click(view.getByText(t('uiUndo')));
  await view.settle();
  expect(view.app.calls).toEqual([['erase', { shopId: 'practice', buyer: '青山不改' }], ['erase', {}], ['undoErase']]);
});

test('the list is narrowed by words, shop and kind', () => {
  const view = section();
  fireEvent.change(view.getByLabelText(t('buyersSearch')), { target: { value: '米白' } });
  fireEvent.change(view.getByLabelText(t('workspaceShop')), { target: { value: 'pdd:x' } });
  fireEvent.change(view.getByLabelText(t('dataKind')), { target: { value: 'notes' } });
  expect(view.app.calls).toEqual([
    ['setFilter', { query: '米白' }],
    ['setFilter', { shopId: 'pdd:x' }],
    ['setFilter', { kind: 'notes' }],
  ]);
});
