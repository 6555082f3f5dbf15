// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { PackChoice } from '../../../components/phrase-packs/pack-choice';
import { FakeWorkspace } from '../../support/gallery/fake-workspace';
import { workspace } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);

function choice() {
  const state = workspace();
  const app = new FakeWorkspace(state, 'phrases');
  const view = render(
    <AppProvider t={t} workspace={app}>
      <PackChoice packs={state.packs} />
    </AppProvider>,
  );
  const box = (name: string) => view.getByLabelText(name) as HTMLInputElement;
  return { ...view, app, box, settle: () => act(async () => {}) };
}

test('ticked packs are added with their number said beforehand, and taken back', async () => {
  const view = choice();
  expect((view.getByText(t('packAdd')).closest('button') as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(view.box(t('packClothing')));
  fireEvent.click(view.box(t('packGeneral')));
  fireEvent.click(view.getByText(t('packAddCount', 32)));
  await view.settle();
  fireEvent.click(view.getByText(t('uiUndo')));
  await view.settle();
  expect(view.app.of('addPacks').map(([ids]) => [...(ids as string[])].sort())).toEqual([['clothing', 'general']]);
  expect(view.app.of('undoPack')).toEqual([['c1']]);
});

test('a whole pack can only be removed, and what stays is said', async () => {
  const view = choice();
  expect(view.box(t('packFood')).disabled).toBe(true);
  fireEvent.click(view.getByLabelText(t('packRemoveNamed', t('packFood'))));
  await view.settle();
  expect(view.app.of('removePack')).toEqual([['food']]);
  expect(view.getByText(t('packRemovedKept', 20, 11))).toBeTruthy();
});

test('each pack says what it brings', () => {
  const view = choice();
  expect(view.container.textContent).toContain(t('packTotal', 30));
  expect(view.container.textContent).toContain(t('packSamples', '会不会起球、偏大还是偏小、能不能机洗'));
});
