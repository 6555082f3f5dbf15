// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { WorkspacePage } from '../../../components/workspace/workspace-page';
import { WORKSPACE_SECTIONS, type WorkspaceSection } from '../../../lib/app/library/library';
import { factRules } from '../../../lib/app/rules/fact-rules';
import type { WorkspaceState } from '../../../lib/app/workspace/workspace';
import type { Rule } from '../../../lib/checks/rule';
import { CONSOLES } from '../../support/gallery/console-samples';
import { FakeBackup, FakeBuyerData } from '../../support/gallery/fake-backup';
import { FakeBatchCheck } from '../../support/gallery/fake-batch-check';
import { FakeConsoles } from '../../support/gallery/fake-consoles';
import { FakeLibrary } from '../../support/gallery/fake-library';
import { FakeLint } from '../../support/gallery/fake-lint';
import { FakeOwnRules } from '../../support/gallery/fake-own-rules';
import { FakeShops } from '../../support/gallery/fake-shops';
import { FakeTransfer } from '../../support/gallery/fake-transfer';
import { FakeWorkspace } from '../../support/gallery/fake-workspace';
import { library, workspace } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);
// Lists draw what their height has room for, and happy-dom lays nothing out.
beforeEach(() => {
  for (const side of ['clientHeight', 'clientWidth'] as const) {
    vi.spyOn(HTMLElement.prototype, side, 'get').mockReturnValue(800);
  }
});
afterEach(() => void vi.restoreAllMocks());

function page(section: WorkspaceSection, state: WorkspaceState = workspace()) {
  const files = new FakeLibrary(library());
  const app = new FakeWorkspace(state, section);
  const lint = new FakeLint();
  const view = render(
    <AppProvider
      t={t}
      library={files}
      workspace={app}
      batch={new FakeBatchCheck()}
      lint={lint}
      consoles={new FakeConsoles(CONSOLES)}
      shops={new FakeShops()}
      transfer={new FakeTransfer()}
      backup={new FakeBackup()}
      buyers={new FakeBuyerData()}
      ownRules={new FakeOwnRules()}
    >
      <WorkspacePage />
    </AppProvider>,
  );
  return { ...view, app, files, settle: () => act(async () => {}) };
}

test.each(WORKSPACE_SECTIONS)('section %s opens and names itself', (section) => {
  const view = page(section);
  expect(view.container.querySelector('h1')?.textContent).toBe(
    view.container.querySelector('[aria-current="page"]')?.textContent,
  );
});

test('the section changes by a press, and when another page of ours asks for one', async () => {
  const view = page('phrases');
  fireEvent.click(view.getByText(t('workspaceRules')));
  expect(view.container.querySelector('h1')?.textContent).toBe(t('workspaceRules'));
  act(() => view.app.sections.goTo('settings'));
  expect(view.container.querySelector('h1')?.textContent).toBe(t('workspaceSettings'));
});

test('several phrases are removed at once, with one undo', async () => {
  const view = page('phrases');
  const rows = view.container.querySelector('[role="grid"]') as HTMLElement;
  fireEvent.keyDown(rows, { key: 'a', ctrlKey: true });
  fireEvent.click(view.getByLabelText(t('phraseRemoveChosen', 5)));
  await view.settle();
  expect(view.files.of('remove')).toEqual([[['qq', 'fh', 'cm', 'th', 'zj']]]);
  fireEvent.click(view.getByText(t('uiUndo')));
  await view.settle();
  expect(view.files.of('undo')).toEqual([['c-1']]);
});

test('rules are found by their words, and one is made milder for the shop', async () => {
  const view = page('rules');
  fireEvent.change(view.getByLabelText(t('ruleSearch')), { target: { value: '只回一个' } });
  expect(view.queryByLabelText(t('ruleSwitch', '引导买家到站外联系。'))).toBeNull();
  const choice = view.getByLabelText(t('ruleSeverityOf', '只回一个字。'));
  fireEvent.change(choice, { target: { value: 'tip' } });
  await view.settle();
  expect(view.app.of('setSeverity')).toEqual([['perfunctory.bare', 'tip']]);
});

test('a check against the shop’s facts has a switch and no severity that holds a send', async () => {
  const [fact] = factRules as [Rule];
  const view = page('rules', workspace({ rules: [{ rule: fact, on: false, fact: true }] }));
  fireEvent.change(view.getByLabelText(t('ruleSearch')), { target: { value: '资料对不上' } });
  const choice = view.getByLabelText(t('ruleSeverityOf', fact.why)) as HTMLSelectElement;
  expect([...choice.options].map(({ value }) => value)).toEqual(['', 'warn', 'tip']);
  fireEvent.click(view.getByLabelText(t('ruleSwitch', fact.why)));
  await view.settle();
  expect(view.app.of('setRules')).toEqual([[[fact.id], true]]);
});

test('a shop says what it sells', async () => {
  const view = page('rules');
  fireEvent.click(view.getByLabelText('食品'));
  await view.settle();
  expect(view.app.of('setCategory')).toEqual([['food', true]]);
});

test('a rule is switched off for the shop', async () => {
  const view = page('rules');
  fireEvent.click(view.getByLabelText(t('ruleSwitch', '只回一个字。')));
  await view.settle();
  expect(view.app.of('setRules')).toEqual([[['perfunctory.bare'], false]]);
});

test('a whole family is switched off, with one undo', async () => {
  const view = page('rules');
  fireEvent.change(view.getByLabelText(t('ruleFamily')), { target: { value: 'off-platform' } });
  fireEvent.click(view.getByText(t('ruleFamilyOff', 1)));
  await view.settle();
  expect(view.getByText(t('ruleFamilyDone_off', t('familyOffPlatform'), 1))).toBeTruthy();
  fireEvent.click(view.getByText(t('uiUndo')));
  await view.settle();
  expect(view.app.of('setRules')).toEqual([
    [['off-platform.wechat'], false],
    [['off-platform.wechat'], true],
  ]);
});

test('which packs hold is said with the reason, and exceptions with their end', async () => {
  const view = page('rules');
  const sets = view.container.querySelector('[data-rule-sets]')?.textContent ?? '';
  for (const text of [t('ruleSetBase', 2), t('ruleSetPlatform', '拼多多', 1), t('ruleSetCategory', '化妆品', 40)]) {
    expect(sets).toContain(text);
  }
  expect(view.getByText(t('ruleExceptionForever'))).toBeTruthy();
  fireEvent.click(view.getAllByText(t('ruleExceptionEnd'))[1] as HTMLElement);
  await view.settle();
  expect(view.app.of('removeException')).toEqual([['e2']]);
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

test('the first run: a refused permission is explained, the phrases of a trade are added and counted', async () => {
  const view = page(
    'phrases',
    workspace({ firstRun: { consolesDone: false, phrasesDone: false, practiceDone: false } }),
  );
  fireEvent.click(view.getByText(t('deskConsoleAllow')));
  fireEvent.click(view.getByLabelText(t('packClothing')));
  fireEvent.click(view.getByText(t('packAddCount', 30)));
  await view.settle();
  expect(view.getByText(t('consoleRefused'))).toBeTruthy();
  expect(view.getByText(t('firstRunStarterAdded', 60))).toBeTruthy();
  fireEvent.click(view.getByText(t('firstRunEnd')));
  expect(view.app.of('endFirstRun')).toHaveLength(1);
});

test('a database that will not open offers the rescue and nothing that writes', async () => {
  const view = page('phrases', { kind: 'error', fault: 'failed', what: 'VersionError' });
  expect(view.container.querySelector('[role="tab"]')).toBeNull();
  fireEvent.click(view.getByText(t('dataRescue')));
  await view.settle();
  expect(view.app.of('rescue')).toHaveLength(1);
  expect(view.getByText(t('dataRescued'))).toBeTruthy();
});

test('the phrases’ tabs lead to the check-up and the packs', () => {
  const view = page('phrases');
  fireEvent.click(view.getByText(t('lintTab')));
  expect(view.container.querySelector('[data-lint="done"]')).toBeTruthy();
  fireEvent.click(view.getByText(t('packTab')));
  expect(view.container.querySelectorAll('[data-pack]')).toHaveLength(3);
});

test('what a shop knows says so where it is the demo shop’s, and leads to one’s own while there is none', () => {
  const [demo] = workspace().shops;
  const only = page('products', workspace({ shops: demo ? [demo] : [], shopId: 'practice' }));
  expect(only.container.textContent).toContain(t('shopOnlyDemo'));
  fireEvent.click(only.getByRole('button', { name: t('shopAdd') }));
  expect(only.app.sections.now()).toBe('consoles');
  cleanup();
  expect(page('promotions', workspace()).container.textContent).toContain(t('shopIsDemo'));
  cleanup();
  expect(page('policies', workspace({ shopId: 'pdd:x' })).container.textContent).not.toContain(t('shopIsDemo'));
});
