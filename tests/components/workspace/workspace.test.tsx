// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { WorkspacePage } from '../../../components/workspace/workspace-page';
import { WORKSPACE_SECTIONS, type WorkspaceSection } from '../../../lib/app/library';
import type { WorkspaceState } from '../../../lib/app/workspace';
import { err, ok } from '../../../lib/shared/result';
import { FakeLibrary } from '../../support/gallery/fake-library';
import { FakeWorkspace } from '../../support/gallery/fake-workspace';
import { library, workspace } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);

function page(section: WorkspaceSection, state: WorkspaceState = workspace()) {
  const files = new FakeLibrary(library());
  const app = new FakeWorkspace(state, section);
  const view = render(
    <AppProvider t={t} library={files} workspace={app}>
      <WorkspacePage />
    </AppProvider>,
  );
  const field = () => view.container.querySelector('[data-yd="library-file"]') as HTMLInputElement;
  const give = async (name: string) => {
    fireEvent.change(field(), { target: { files: [new File(['{}'], name)] } });
    await act(async () => {});
  };
  return { ...view, app, files, give, settle: () => act(async () => {}) };
}

test.each(WORKSPACE_SECTIONS)('section %s opens and names itself', (section) => {
  const view = page(section);
  expect(view.container.querySelector('h1')?.textContent).toBe(
    view.container.querySelector('[aria-current="page"]')?.textContent,
  );
});

test('an import tells its counts and its faulty rows, and can be undone', async () => {
  const view = page('phrases');
  view.files.importing = ok({
    importId: 'i-7',
    created: 3,
    updated: 1,
    skipped: 2,
    errors: [{ row: 5, reason: '没有内容' }],
  });
  await view.give('library.json');
  expect(view.container.textContent).toContain(t('importDone', 3, 1, 2));
  expect(view.container.textContent).toContain(t('importError', 5, '没有内容'));
  fireEvent.click(view.getByText(t('importUndo')));
  await view.settle();
  expect(view.files.of('undoImport')).toEqual([['i-7']]);
  expect(view.container.textContent).toContain(t('importUndone'));
});

test.each(['unreadable', 'too-large', 'cancelled', 'disk-full'] as const)(
  'a failed import (%s) says why',
  async (fault) => {
    const view = page('phrases');
    view.files.importing = err(fault);
    await view.give('x.json');
    expect(view.container.querySelector('[data-import="fault"]')?.textContent).not.toBe('');
  },
);

test('an import can be cancelled while it runs', async () => {
  const view = page('phrases');
  let aborted = false;
  view.files.importFile = (_file, onProgress, signal) => {
    onProgress({ done: 10, total: 40 });
    return new Promise((resolve) =>
      signal.addEventListener('abort', () => {
        aborted = true;
        resolve(err('cancelled'));
      }),
    );
  };
  await view.give('x.json');
  expect(view.container.textContent).toContain(t('importProgress', 10, 40));
  fireEvent.click(view.getByText(t('uiCancel')));
  await view.settle();
  expect(aborted).toBe(true);
  expect(view.container.textContent).toContain(t('importCancelled'));
});

test('several phrases are removed at once, with one undo', async () => {
  const view = page('phrases');
  fireEvent.click(view.getByText(t('phraseChooseAll', 5)));
  fireEvent.click(view.getByText(t('phraseRemoveChosen', 5)));
  await view.settle();
  expect(view.files.of('remove')).toEqual([[['qq', 'fh', 'cm', 'th', 'zj']]]);
  fireEvent.click(view.getByText(t('uiUndo')));
  await view.settle();
  expect(view.files.of('restore')).toHaveLength(1);
});

test('a rule is switched off for the shop', async () => {
  const view = page('rules');
  fireEvent.click(view.getByLabelText(t('ruleSwitch', '只回一个字。')));
  await view.settle();
  expect(view.app.of('setRule')).toEqual([['perfunctory.bare', false]]);
});

test('the waiting limit takes whole seconds within its bounds only', async () => {
  const view = page('settings');
  const field = view.getByLabelText(t('settingsWaitingLimit'));
  const save = view.getByText(t('uiSave')).closest('button') as HTMLButtonElement;
  for (const wrong of ['4', '601', '7.5', '', '30']) {
    fireEvent.change(field, { target: { value: wrong } });
    expect(save.disabled).toBe(true);
  }
  fireEvent.change(field, { target: { value: '45' } });
  fireEvent.click(save);
  await view.settle();
  expect(view.app.of('setWaitingLimit')).toEqual([[45]]);
});

test('the first run: a refused permission is explained, the starter phrases are counted', async () => {
  const view = page(
    'phrases',
    workspace({ firstRun: { consolesDone: false, phrasesDone: false, practiceDone: false } }),
  );
  fireEvent.click(view.getByText(t('deskConsoleAllow')));
  fireEvent.click(view.getByText(t('firstRunStarter')));
  await view.settle();
  expect(view.getByText(t('consoleRefused'))).toBeTruthy();
  expect(view.getByText(t('firstRunStarterAdded', 60))).toBeTruthy();
  fireEvent.click(view.getByText(t('firstRunEnd')));
  expect(view.app.of('endFirstRun')).toHaveLength(1);
});

test('a database that will not open offers the rescue and nothing that writes', async () => {
  const view = page('phrases', { kind: 'error', fault: 'failed', what: 'VersionError' });
  expect(view.container.querySelector('[data-yd="library-file"]')).toBeNull();
  fireEvent.click(view.getByText(t('dataRescue')));
  await view.settle();
  expect(view.app.of('rescue')).toHaveLength(1);
  expect(view.getByText(t('dataRescued'))).toBeTruthy();
});
