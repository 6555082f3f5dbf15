// @vitest-environment happy-dom
import '../patience';
import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { LibrarySection } from '../../../components/phrases/library-section';
import { FakeLibrary } from '../../support/gallery/fake-library';
import { library, phrase } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);
// happy-dom lays nothing out: without a height a virtual list has no rows.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 480 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 480 });

test('a group with a slash in its name is moved to, and kept by the form, as it is called', async () => {
  const inside = phrase('b', '退货地址', { groups: ['退/换货'] });
  const state = library({ phrases: [phrase('a', '多久发货'), inside] });
  const app = new FakeLibrary(state);
  const view = render(
    <AppProvider t={t} library={app}>
      <LibrarySection state={state} />
    </AppProvider>,
  );
  const press = (id: string, key: string) =>
    fireEvent.keyDown(view.container.querySelector(`[data-phrase="${id}"]`) as Element, { key });
  press('a', 'm');
  fireEvent.click(within(view.getByRole('dialog')).getByText('退/换货'));
  await act(async () => {});
  expect(app.of('edit')).toEqual([[['a'], { kind: 'move', groups: ['退/换货'] }]]);

  press('b', 'e');
  const field = view.getByLabelText(t('phraseGroup'), { selector: 'input' });
  fireEvent.change(field, { target: { value: '退/换货 ' } });
  fireEvent.click(view.getByText(t('uiSave')));
  await act(async () => {});
  expect(app.of('save')).toMatchObject([[{ id: 'b', groups: ['退/换货'] }]]);
});

test('a slash in a new name is asked about: two levels, or a part of the name', async () => {
  const state = library({ phrases: [phrase('a', '多久发货', { groups: ['旧组'] })] });
  const app = new FakeLibrary(state);
  const view = render(
    <AppProvider t={t} library={app}>
      <LibrarySection state={state} />
    </AppProvider>,
  );
  const type = (name: string) =>
    fireEvent.change(within(view.getByRole('dialog')).getByLabelText(t('phraseGroup')), { target: { value: name } });
  const submit = () => fireEvent.submit(view.getByRole('dialog').querySelector('form') as Element);

  fireEvent.click(view.getByText(t('phraseGroupNew')));
  type('退/换货');
  expect(view.getByText(t('phraseGroupCut', '退', '换货'))).toBeTruthy();
  fireEvent.click(view.getByText(t('phraseGroupWhole', '退/换货')));
  expect(view.queryByText(t('phraseGroupCut', '退', '换货'))).toBeNull();
  submit();
  await act(async () => {});
  expect(app.of('addGroup')).toEqual([[['退/换货']]]);

  fireEvent.keyDown(view.container.querySelector('[data-group="旧组"]') as Element, { key: 'F2' });
  type('补发/赠品');
  submit();
  await act(async () => {});
  expect(app.of('renameGroup')).toEqual([[['旧组'], ['补发', '赠品']]]);
});
