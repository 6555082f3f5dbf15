// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { OwnRules } from '../../../components/rules/own-rules';
import { TriedRowLine } from '../../../components/rules/tried-row';
import type { OwnRulesState, RuleFileFault, TriedChoice, TriedRow } from '../../../lib/app/rules/own-rules';
import { FakeOwnRules, OWN_RULES, RULE_IMPORT, TRIED } from '../../support/gallery/fake-own-rules';
import { t } from '../render-desk';

afterEach(cleanup);

function page(change: Partial<OwnRulesState> = {}) {
  const app = new FakeOwnRules({ ...OWN_RULES, ...change });
  const view = render(
    <AppProvider t={t} ownRules={app}>
      <OwnRules />
    </AppProvider>,
  );
  return { ...view, app, settle: () => act(async () => {}) };
}
const report = (part: object = {}): OwnRulesState['step'] => ({
  kind: 'report',
  view: { ...RULE_IMPORT, ...part },
  expected: { messages: 4500, shares: { block: 0, warn: 0.0004, tip: 0.0481 } },
  fault: null,
});

test('pasted words are tried', () => {
  const view = page();
  fireEvent.click(view.getByText(t('ownRulesPaste')));
  const send = view.getByText(t('ownRulesPasteRead')).closest('button') as HTMLButtonElement;
  expect(send.disabled).toBe(true);
  fireEvent.change(view.getByLabelText(t('ownRulesPasteLabel')), { target: { value: '稀世珍宝' } });
  fireEvent.click(send);
  expect(view.app.of('open')).toEqual([[{ pasted: '稀世珍宝' }]]);
});

test('a file that is chosen or let go on the page is tried', () => {
  const view = page();
  const file = new File(['词'], '词.txt');
  const input = view.container.querySelector('[data-yd="rule-file"]') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [file] } });
  fireEvent.drop(document.body, { dataTransfer: { files: [file], items: [] } });
  expect(view.app.of('open')).toEqual([[{ file }], [{ file }]]);
});

test('a list being tried shows how far it is and can be given up', () => {
  const view = page({ step: { kind: 'reading', name: '词.txt', done: 0.42 } });
  expect(view.getByText(t('ownRulesReading', '词.txt', 42))).toBeTruthy();
  fireEvent.click(view.getByText(t('uiCancel')));
  expect(view.app.of('close')).toHaveLength(1);
});

test.each<[RuleFileFault, string]>([
  [{ kind: 'no-json', at: { line: 12, column: 3 } }, t('formatsFileNoJson', 12, 3)],
  [{ kind: 'malformed', path: 'rules[3].why', what: 'missing' }, t('ownRulesMalformedMissing', 'rules[3].why')],
  ['empty', t('formatsFileEmpty')],
])('a bad file is refused with its place: %o', (fault, text) => {
  const view = page({ step: { kind: 'refused', name: 'a.json', fault } });
  expect(view.getByRole('status').textContent).toContain(text);
});

test('the report: what is expected, what is set for all, what was not used', () => {
  const view = page({ step: report() });
  const expected = view.container.querySelector('[data-expected="true"]');
  expect(expected?.textContent).toContain('4.8%');
  expect(expected?.textContent).toContain('< 0.1%');
  expect(expected?.textContent).not.toContain(t('uiMeaningBlock'));
  fireEvent.change(view.getByLabelText(t('ownRulesFamilyFor')), { target: { value: 'abuse' } });
  fireEvent.change(view.getByLabelText(t('ownRulesSeverityFor')), { target: { value: 'block' } });
  fireEvent.change(view.getByLabelText(t('ownRulesPlace')), { target: { value: 'own-1' } });
  fireEvent.change(view.getByLabelText(t('transferEncoding')), { target: { value: 'big5' } });
  expect(view.app.of('settle')).toEqual([
    [{ family: 'abuse' }],
    [{ severity: 'block' }],
    [{ replaces: 'own-1' }],
    [{ encoding: 'big5' }],
  ]);
  expect(view.getByText(t('ownRulesFaults', 2))).toBeTruthy();
});

test('all rows of a kind are decided at once', () => {
  const view = page({ step: report() });
  fireEvent.click(view.getByText(t('ownRulesFilter_demoted', 2)));
  fireEvent.click(view.getByText(t('ownRulesAllLeave')));
  fireEvent.click(view.getByText(t('ownRulesAllFull')));
  expect(view.app.of('choose')).toEqual([
    [{ filter: 'demoted' }, { take: false }],
    [{ filter: 'demoted' }, { tip: false }],
  ]);
});

test('a list is saved; nothing taken can’t be saved', async () => {
  const view = page({ step: report() });
  fireEvent.click(view.getByText(t('ownRulesSave', 59_999)));
  await view.settle();
  expect(view.app.of('save')).toHaveLength(1);
  cleanup();
  const none = page({ step: report({ counts: { ...RULE_IMPORT.counts, left: RULE_IMPORT.counts.all } }) });
  expect((none.getByText(t('ownRulesSave', 0)).closest('button') as HTMLButtonElement).disabled).toBe(true);
});

test('own packs are switched, exported, removed, and changes are taken back', async () => {
  const view = page();
  fireEvent.click(view.getByLabelText(t('ownRulesOn', '店里的规矩')));
  fireEvent.click(view.getByLabelText(t('ownRulesExportNamed', '平台违禁词')));
  fireEvent.click(view.getByLabelText(t('ownRulesExportWordsNamed', '平台违禁词')));
  fireEvent.click(view.getByLabelText(t('ownRulesRemoveNamed', '平台违禁词')));
  await view.settle();
  expect(view.app.of('setOn')).toEqual([['house', true]]);
  expect(view.app.of('exportPack')).toEqual([
    ['own-1', 'pack'],
    ['own-1', 'words'],
  ]);
  expect(view.app.of('remove')).toEqual([['own-1']]);
  fireEvent.click(view.getByLabelText(t('ownRulesUndoNamed', t('ownRulesRemoved', '平台违禁词（旧）'))));
  await view.settle();
  expect(view.app.of('undo')).toEqual([['c2']]);
  expect(view.getByText(t('ownRulesUndone'))).toBeTruthy();
});

test('false alarms are handed out', () => {
  const view = page();
  fireEvent.click(view.getByText(t('alarmExport')));
  expect(view.app.of('exportAlarms')).toHaveLength(1);
  cleanup();
  expect(page({ alarms: [] }).queryByText(t('alarmExport'))).toBeNull();
});

test('a row says how it did and takes decisions', () => {
  const chosen: Partial<TriedChoice>[] = [];
  const view = render(
    <AppProvider t={t}>
      <TriedRowLine row={TRIED[0] as TriedRow} onChoose={(choice) => chosen.push(choice)} />
    </AppProvider>,
  );
  expect(view.container.textContent).toContain(t('ownRulesShare', '2.8'));
  expect(view.container.textContent).toContain(t('ownRulesOneCharacter'));
  fireEvent.click(view.getByLabelText(t('ownRulesTake', '最')));
  fireEvent.click(view.getByLabelText(t('ownRulesTip')));
  fireEvent.click(view.getByLabelText(t('ownRulesAllow', '最近、最后、最晚')));
  expect(chosen).toEqual([{ take: false }, { tip: false }, { allow: false }]);
});
