// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { ShopList } from '../../../components/shops/shop-list';
import { err, ok } from '../../../lib/shared/result';
import { FakeShops } from '../../support/gallery/fake-shops';
import { t } from '../render-desk';

afterEach(cleanup);

const DOUYIN = '抖店店铺（未读到店名）';

function list(app = new FakeShops()) {
  const view = render(
    <AppProvider t={t} shops={app}>
      <ShopList />
    </AppProvider>,
  );
  const press = async (name: string) => {
    fireEvent.click(view.getByRole('button', { name }));
    await act(async () => {});
  };
  const add = async (name: string, platform: string) => {
    fireEvent.change(view.getByLabelText(t('shopName')), { target: { value: name } });
    fireEvent.change(view.getByLabelText(t('phrasePlatform')), { target: { value: platform } });
    await press(t('shopAdd'));
  };
  return { ...view, app, press, add, text: () => view.container.textContent ?? '' };
}

test('a shop is added by name and platform, and taken back', async () => {
  const view = list();
  expect(view.getByRole('button', { name: t('shopAdd') })).toHaveProperty('disabled', true);
  await view.add('云栖旗舰店', 'taobao');
  expect(view.app.of('add')).toEqual([['云栖旗舰店', 'taobao']]);
  expect(view.text()).toContain(t('shopAdded', '云栖旗舰店'));
  await view.press(t('uiUndo'));
  expect(view.app.of('undo')).toHaveLength(1);
  expect(view.text()).toContain(t('shopUndone'));
});

test('a name that is taken is refused with what to do, and stays in its field', async () => {
  const view = list();
  view.app.adding = err('exists');
  await view.add('云栖旗舰店', 'taobao');
  expect(view.text()).toContain(t('shopExists'));
  expect(view.getByLabelText(t('shopName'))).toHaveProperty('value', '云栖旗舰店');
});

test('a shop whose name was not read says why, and is given one', async () => {
  const view = list();
  expect(view.text()).toContain(t('shopUnnamedWhat'));
  await view.press(t('shopNameItOf', DOUYIN));
  const field = view.getByLabelText(t('shopNameOf', DOUYIN));
  fireEvent.change(field, { target: { value: '小禾抖店' } });
  await view.press(t('uiSave'));
  expect(view.app.of('rename')).toEqual([['douyin', '小禾抖店']]);
});

test('a shop with something in it stays and says what; the demo shop has no buttons', async () => {
  const view = list();
  view.app.removing = ok({ notes: 2, phrases: 3 });
  await view.press(t('shopRemoveOf', '青禾家居'));
  expect(view.text()).toContain(`${t('dataNotes')} 2${t('uiComma')}${t('dataPhrases')} 3`);
  expect(view.container.querySelector('[data-shop="practice"] button')).toBeNull();
  view.app.removing = ok(null);
  await view.press(t('shopRemoveOf', '青禾家居'));
  expect(view.text()).toContain(t('shopRemoved', '青禾家居'));
});
