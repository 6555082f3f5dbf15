// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { ConsolesSection } from '../../../components/consoles/consoles-section';
import { err } from '../../../lib/shared/result';
import { CONSOLES } from '../../support/gallery/console-samples';
import { FakeConsoles } from '../../support/gallery/fake-consoles';
import { FakeShops } from '../../support/gallery/fake-shops';
import { t } from '../render-desk';

afterEach(cleanup);

function section() {
  const app = new FakeConsoles(CONSOLES);
  const view = render(
    <AppProvider t={t} consoles={app} shops={new FakeShops()}>
      <ConsolesSection />
    </AppProvider>,
  );
  const row = (id: string) => view.container.querySelector(`[data-console="${id}"]`) as HTMLElement;
  const press = async (name: string) => {
    fireEvent.click(view.getByRole('button', { name }));
    await act(async () => {});
  };
  const give = async (name: string) => {
    const field = view.container.querySelector('[data-yd="console-file"]') as HTMLInputElement;
    fireEvent.change(field, { target: { files: [new File(['{}'], name)] } });
    await act(async () => {});
  };
  return { ...view, app, row, press, give };
}

test('only what was seen on a live page is called verified', () => {
  const { row } = section();
  expect(row('pinduoduo-chat').textContent).toContain(t('consoleTrustLive'));
  expect(row('douyin-orders').textContent).toContain(t('consoleTrustPending'));
  expect(row('douyin-orders').textContent).toContain(t('consoleTrustFixtureWhy', '2025-06-11', t('consoleSureLow')));
  expect(row('jd-chat').textContent).toContain(t('consoleTrustUser'));
});

test('a field that was found before is told from one that never was; what still works is said', () => {
  const { row } = section();
  const text = row('pinduoduo-chat').textContent ?? '';
  expect(text).toContain(t('consoleFieldNever'));
  expect(text).toContain(t('consoleWorks', `${t('consoleAbilityInsert')}${t('uiComma')}${t('consoleAbilityCheck')}`));
  expect(text).toContain(t('consoleFailsSuggest'));
  expect(row('jd-chat').textContent).toContain(t('consoleNeverSeen'));
});

test('a site is switched, a host is asked for and its refusal explained', async () => {
  const view = section();
  fireEvent.click(within(view.row('jd-chat')).getByRole('switch'));
  await act(async () => {});
  expect(view.app.of('setSite')).toEqual([['https://dongdong.jd.com/*', true]]);
  view.app.allowing = false;
  await view.press(t('consoleAllowOf', '抖店 订单管理'));
  expect(view.app.of('allow')).toEqual([['douyin-orders']]);
  expect(view.row('douyin-orders').textContent).toContain(t('consoleRefused'));
  expect(within(view.row('pinduoduo-chat')).queryByRole('switch')).toBeNull();
});

test('an own pack is removed and comes back; a shipped one can only be exported', async () => {
  const view = section();
  await view.press(t('consoleRemoveOf', '小店客服'));
  await view.press(t('uiUndo'));
  expect(view.app.of('remove')).toEqual([['own-kf-example-com']]);
  expect(view.app.of('undo')).toEqual([['own-kf-example-com']]);
  await view.press(t('consoleUseShipped'));
  expect(view.app.of('remove').at(-1)).toEqual(['jd-chat']);
  expect(view.queryByRole('button', { name: t('consoleRemoveOf', '拼多多 客服工作台') })).toBeNull();
  await view.press(t('consoleExportOf', '拼多多 客服工作台'));
  expect(view.app.of('exportPack')).toEqual([['pinduoduo-chat']]);
});

test.each(['invalid', 'refused', 'no-box', 'started'] as const)('teaching that ends as %s says so', async (outcome) => {
  const view = section();
  view.app.teaching = outcome;
  fireEvent.change(view.getByLabelText(t('consoleTeachAddress')), { target: { value: 'https://kf.example.com/' } });
  await view.press(t('consoleTeachStart'));
  expect(view.app.of('teach')).toEqual([['https://kf.example.com/', 'chat']]);
  expect(view.container.querySelector('[data-teach]')?.getAttribute('data-teach')).toBe(outcome);
  expect(view.container.querySelector('[data-teach]')?.textContent).not.toBe('');
});

test('an order page that is taught is spoken of as one', async () => {
  const view = section();
  view.app.teaching = 'no-box';
  fireEvent.change(view.getByLabelText(t('consoleTeachKind')), { target: { value: 'orders' } });
  for (const key of ['consoleTeachOrdersWhat', 'consoleTeachOrdersWhy'] as const) view.getByText(t(key));
  fireEvent.change(view.getByLabelText(t('consoleTeachOrdersAddress')), { target: { value: 'https://a.example.com' } });
  await view.press(t('consoleTeachStart'));
  expect(view.app.of('teach')).toEqual([['https://a.example.com', 'orders']]);
  view.getByText(t('consoleTeachNoOrders'));
});

test('an import shows every fault with its path, and a good one can be taken back', async () => {
  const view = section();
  view.app.importing = err({
    kind: 'faults',
    faults: [{ path: 'messages.side.buyer.0.match', message: 'regex: nested' }],
  });
  await view.give('bad.json');
  expect(view.getByText('messages.side.buyer.0.match')).toBeTruthy();
  view.app.importing = { ok: true, value: { id: 'mine', label: '小店客服' } };
  await view.give('good.json');
  await view.press(t('uiUndo'));
  expect(view.app.of('undo')).toEqual([['mine']]);
});
