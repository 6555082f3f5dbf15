// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { CheckUp } from '../../../components/phrase-lint/check-up';
import type { LintState } from '../../../lib/app/rules/lint';
import { FakeLibrary } from '../../support/gallery/fake-library';
import { FakeLint } from '../../support/gallery/fake-lint';
import { library, phrase } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);

function checkUp(state?: LintState) {
  const app = new FakeLint(state);
  const phrases = new FakeLibrary(library({ phrases: [phrase('c-0', '原来的')] }));
  const view = render(
    <AppProvider t={t} lint={app} library={phrases}>
      <CheckUp />
    </AppProvider>,
  );
  const group = (kind: string) => view.container.querySelector(`[data-kind="${kind}"]`) as HTMLElement;
  return { ...view, app, phrases, group, settle: () => act(async () => {}) };
}

test('it starts, tells how far it is, and stops', () => {
  const view = checkUp({ kind: 'idle' });
  fireEvent.click(view.getByText(t('lintStart')));
  act(() => view.app.set({ kind: 'running', done: 30, total: 120, groups: [] }));
  expect(view.container.querySelector('progress')?.value).toBe(30);
  fireEvent.click(view.getByText(t('lintCancel')));
  expect(view.app.calls).toEqual([['start'], ['cancel']]);
});

test('findings stand by kind with their counts, the words in them as text', () => {
  const view = checkUp();
  expect(view.getByText(t('lintDone', 312, 32))).toBeTruthy();
  expect(view.group('code-shadowed').querySelector('summary')?.textContent).toContain('30');
  expect(view.group('objectionable').textContent).toContain('全网最低价');
});

test('one finding is mended by the chosen fix, and taken back', async () => {
  const view = checkUp();
  fireEvent.click(within(view.group('out-of-date')).getByText(t('lintFixExtend', 30)));
  await view.settle();
  fireEvent.click(view.getByText(t('uiUndo')));
  await view.settle();
  expect(view.app.calls).toEqual([
    ['fix', 'd-1', 1],
    ['undo', 'c9'],
  ]);
  expect(view.getByText(t('phraseUndone'))).toBeTruthy();
});

test('what no button mends is changed by hand without leaving the list', async () => {
  const view = checkUp();
  fireEvent.click(view.getByLabelText(`${t('phraseEdit')}：多久发货 0`));
  const asked = within(view.getByRole('dialog'));
  fireEvent.change(asked.getByLabelText(t('phraseBody')), { target: { value: '改好的' } });
  fireEvent.click(asked.getByText(t('uiSave')));
  await view.settle();
  expect(view.phrases.of('save')).toMatchObject([[{ id: 'c-0', body: '改好的' }]]);
  expect(view.queryByRole('dialog')).toBeNull();
  expect(view.getByText(t('phraseSaved'))).toBeTruthy();
});

test('all of a kind are mended at once', async () => {
  const view = checkUp();
  fireEvent.click(within(view.group('code-shadowed')).getByText(t('lintFixAll', 30)));
  await view.settle();
  expect(view.app.calls).toEqual([['fixAll', 'code-shadowed']]);
  expect(view.getByText(t('lintFixed', 30))).toBeTruthy();
});

test('a long list is shown in portions', () => {
  const view = checkUp();
  const rows = () => view.group('code-shadowed').querySelectorAll('li').length;
  expect(rows()).toBe(20);
  fireEvent.click(within(view.group('code-shadowed')).getByText(t('lintMore', 10)));
  expect(rows()).toBe(30);
});

test('nothing found is said, and so is a library that changed since', () => {
  const done = { kind: 'done', groups: [], checked: 5, stopped: false } as const;
  const view = checkUp({ ...done, stale: true });
  expect(view.getByText(t('lintClean', 5))).toBeTruthy();
  expect(view.getByText(t('lintChanged'))).toBeTruthy();
});
