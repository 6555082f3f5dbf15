// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { PopupPage } from '../../../components/phrases/popup-page';
import type { LibraryState } from '../../../lib/app/library/library';
import type { Phrase } from '../../../lib/phrases/phrase';
import { err } from '../../../lib/shared/result';
import { FakeLibrary } from '../../support/gallery/fake-library';
import { library, PHRASES } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);
// happy-dom lays nothing out: without a height a virtual list has no rows.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 480 });

function popup(state: LibraryState = library()) {
  const app = new FakeLibrary(state);
  const view = render(
    <AppProvider t={t} library={app}>
      <PopupPage />
    </AppProvider>,
  );
  const rows = () =>
    [...view.container.querySelectorAll<HTMLElement>('[data-phrase]')].map((row) => row.dataset.phrase);
  return { ...view, app, rows, settle: () => act(async () => {}) };
}

test('a group shows its phrases, and unfolds the groups in it', () => {
  const page = popup();
  expect(page.rows()).toEqual(['qq', 'fh', 'cm', 'th', 'zj']);
  fireEvent.click(page.getByTitle('售前'));
  expect(page.rows()).toEqual(['qq', 'fh', 'cm']);
  fireEvent.click(page.getByTitle('尺码'));
  expect(page.rows()).toEqual(['cm']);
  fireEvent.click(page.getByTitle(t('phraseUngrouped')));
  expect(page.rows()).toEqual(['zj']);
});

test('a search looks through all groups, in the order it was answered', () => {
  const page = popup();
  fireEvent.click(page.getByTitle('售后'));
  page.app.found = ['zj', 'qq'].map((id) => PHRASES.find((one) => one.id === id) as Phrase);
  fireEvent.change(page.getByLabelText(t('phraseSearch')), { target: { value: 'xx' } });
  expect(page.rows()).toEqual(['zj', 'qq']);
});

test('a half-typed phrase is there again, and each key keeps it', () => {
  const page = popup(
    library({ halfTyped: { code: '', title: '', body: '您好，', questions: [], stage: 'help', groups: [] } }),
  );
  const body = page.getByLabelText(t('phraseBody')) as HTMLTextAreaElement;
  expect(body.value).toBe('您好，');
  fireEvent.change(body, { target: { value: '您好，在的' } });
  expect(page.app.of('keepHalfTyped').at(-1)?.[0]).toMatchObject({ body: '您好，在的', stage: 'help' });
});

test('saving keeps what was written until it is stored, then forgets the half-typed one', async () => {
  const page = popup();
  fireEvent.click(page.getByText(t('suggestWrite')));
  fireEvent.change(page.getByLabelText(t('phraseBody')), { target: { value: '可以开发票，下单时备注抬头就行' } });
  fireEvent.change(page.getByLabelText(t('phraseQuestions')), { target: { value: '能开票吗\n\n 有发票吗 ' } });
  page.app.saving = err('disk-full');
  fireEvent.click(page.getByText(t('uiSave')));
  await page.settle();
  expect(page.getByText(t('uiFaultDiskFull'))).toBeTruthy();
  page.app.saving = { ok: true, value: undefined };
  fireEvent.click(page.getByText(t('uiSave')));
  await page.settle();
  expect(page.app.of('save').at(-1)?.[0]).toMatchObject({
    title: '可以开发票，下单时备注抬',
    questions: ['能开票吗', '有发票吗'],
  });
  expect(page.app.of('keepHalfTyped').at(-1)).toEqual([null]);
  expect(page.queryByLabelText(t('phraseBody'))).toBeNull();
});

test('a removed phrase comes back by undoing its removal', async () => {
  const page = popup();
  const [first] = PHRASES;
  if (!first) throw new Error('no sample');
  fireEvent.click(page.getByLabelText(t('phraseRemove', first.title)));
  await page.settle();
  expect(page.app.of('remove')).toEqual([[['qq']]]);
  fireEvent.click(page.getByText(t('uiUndo')));
  await page.settle();
  expect(page.app.of('undo')).toEqual([['c-1']]);
});

test('copying a phrase with open variables says which to fill', async () => {
  const page = popup();
  fireEvent.click(page.getByLabelText(t('phraseCopy', PHRASES[2]?.title ?? '')));
  await page.settle();
  expect(page.getByText(t('phraseCopiedOpen', '{尺码=M|L|XL}'))).toBeTruthy();
});

test('an empty library says how to fill it, a closed database that it is closed', () => {
  const page = popup(library({ phrases: [] }));
  fireEvent.click(page.getByText(t('phraseImport')));
  expect(page.app.of('openWorkspace')).toEqual([['phrases']]);
  act(() => page.app.set({ kind: 'error', fault: 'failed', what: 'VersionError' }));
  expect(page.container.textContent).toContain('VersionError');
});
