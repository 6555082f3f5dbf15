// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { RowLine } from '../../../components/transfer/row-line';
import { TransferSection } from '../../../components/transfer/transfer-section';
import type { TransferState, TransferStep, WriteFault } from '../../../lib/app/transfer/transfer';
import { fileFaultText, rowFaultText, skipText, warningText } from '../../../lib/formats/explain';
import { EVERY_SHEET } from '../../../lib/formats/workbook/sheet-place';
import { err } from '../../../lib/shared/result';
import { FakeLibrary } from '../../support/gallery/fake-library';
import { FakeTransfer } from '../../support/gallery/fake-transfer';
import { FakeWorkspace } from '../../support/gallery/fake-workspace';
import { library, workspace } from '../../support/gallery/library-samples';
import { EXPORTING, PAST, PLANNED, preview, TRANSFER_STATES, view } from '../../support/gallery/transfer-samples';
import { t } from '../render-desk';

afterEach(cleanup);

function section(step: TransferStep = { kind: 'choose' }, part: Partial<TransferState> = {}) {
  const app = new FakeTransfer(step, part);
  app.planned = PLANNED;
  const files = new FakeLibrary(library());
  const shown = render(
    <AppProvider t={t} library={files} workspace={new FakeWorkspace(workspace(), 'phrases')} transfer={app}>
      <TransferSection library={library()} />
    </AppProvider>,
  );
  const text = () => shown.container.textContent ?? '';
  return { ...shown, app, files, text, settle: () => act(async () => {}) };
}

test.each(Object.keys(TRANSFER_STATES))('%s shows itself', async (name) => {
  const shown = section(TRANSFER_STATES[name]);
  await shown.settle();
  expect(shown.container.querySelector('[data-transfer]')?.getAttribute('data-transfer')).toBe(
    TRANSFER_STATES[name]?.kind,
  );
  expect(shown.text()).not.toBe('');
});

test('a file is chosen, dropped anywhere on the page, or pasted', async () => {
  const { app, container, getByText, getByLabelText } = section();
  const chosen = new File(['a'], 'a.csv');
  fireEvent.change(container.querySelector('[data-yd="library-file"]') as Element, { target: { files: [chosen] } });
  const dropped = new File(['b'], 'b.csv');
  const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: [dropped], items: [{ webkitGetAsEntry: () => null }] },
  });
  document.body.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  fireEvent.click(getByText(t('transferPaste')));
  fireEvent.change(getByLabelText(t('transferPasteLabel')), { target: { value: '你好|您好' } });
  fireEvent.click(getByText(t('transferPasteRead')));
  expect(app.of('open')).toEqual([[{ file: chosen }], [{ file: dropped }], [{ pasted: '你好|您好' }]]);
});

test('a folder is not read, and of several files the first alone: both are said', () => {
  const { app, queryByText } = section();
  const [first, second] = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];
  const letGo = (files: File[], isDirectory: boolean) =>
    act(() => {
      const items = files.map(() => ({ webkitGetAsEntry: () => ({ isDirectory }) }));
      window.dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files, items } }));
    });
  letGo([first], true);
  expect(queryByText(t('uiDropFolder'))).not.toBeNull();
  expect(app.of('open')).toEqual([]);
  letGo([first, second], false);
  expect(queryByText(t('uiDropFolder'))).toBeNull();
  expect(queryByText(t('uiDropSeveral'))).not.toBeNull();
  expect(app.of('open')).toEqual([[{ file: first }]]);
});

test('a file let go while another is written changes nothing', () => {
  const { app } = section(TRANSFER_STATES['transfer-writing']);
  const drop = Object.assign(new Event('drop', { cancelable: true }), {
    dataTransfer: { files: [new File(['b'], 'b.csv')], items: [] },
  });
  window.dispatchEvent(drop);
  expect(app.of('open')).toEqual([]);
  expect(drop.defaultPrevented).toBe(true);
});

test('what was seen of the file can be set otherwise, which drops what was set for the former', () => {
  const { app, getByLabelText } = section(preview({ sheets: ['一', '二'], sheet: '一' }));
  const change = (label: string, value: string) => fireEvent.change(getByLabelText(label), { target: { value } });
  change(t('transferFormat'), 'table');
  change(t('transferEncoding'), 'utf-8');
  change(t('transferDelimiter'), ';');
  change(t('transferSheet'), '二');
  const fresh = { mapping: undefined, formatId: undefined };
  expect(app.of('correct')).toEqual([
    [{ formatId: 'table', mapping: undefined }],
    [{ encoding: 'utf-8', ...fresh }],
    [{ delimiter: ';', ...fresh }],
    [{ sheet: '二', ...fresh }],
  ]);
});

test('sheets of one shape are one choice, and those that are not read are named', () => {
  const alike = [
    { name: '售前', behind: 0 },
    { name: '售后', behind: 3 },
  ];
  const { app, getByLabelText, text } = section(
    preview({ sheets: ['售前', '售后', '问答'], sheet: EVERY_SHEET, alike, unread: ['问答'] }),
  );
  expect(text()).toContain(t('transferSheetsUnread', '问答'));
  const choice = getByLabelText(t('transferSheet')) as HTMLSelectElement;
  expect([choice.value, choice.selectedOptions[0]?.text]).toEqual([EVERY_SHEET, t('transferSheetsAlike', 2)]);
  const row = render(
    <AppProvider t={t}>
      <RowLine row={PLANNED[3]} parts={alike} />
    </AppProvider>,
  );
  expect(row.container.textContent).toContain(t('transferSheetRow', '售后', 2));
  fireEvent.change(choice, { target: { value: '问答' } });
  expect(app.of('correct')).toEqual([[{ sheet: '问答', mapping: undefined, formatId: undefined }]]);
});

test('a column is mapped anew; the field leaves the column that had it', () => {
  const { app, getByLabelText, text } = section(preview());
  expect(text()).toContain('亲，包装都是加厚的');
  fireEvent.change(getByLabelText(`快捷短语分组 · ${t('transferColumnField')}`), { target: { value: 'code' } });
  expect(app.of('correct')).toEqual([[{ mapping: { headerRow: 1, fields: [null, 'body', 'code'] } }]]);
});

test('a table without header waits until its columns are confirmed', () => {
  const { app, getByText, container } = section(TRANSFER_STATES['transfer-guess']);
  expect(container.querySelector('[data-yd="import-write"]')).toHaveProperty('disabled', true);
  fireEvent.click(getByText(t('transferColumnsConfirm')));
  expect(app.of('correct')).toEqual([[{ mapping: { headerRow: 0, fields: ['code', 'body', null] } }]]);
});

test('each row says what happens to it and why, with before and after', () => {
  const { container } = render(
    <AppProvider t={t}>
      {PLANNED.slice(0, 4).map((row) => (
        <RowLine key={row.row} row={row} />
      ))}
    </AppProvider>,
  );
  const line = (action: string) => container.querySelector(`[data-action="${action}"]`) as HTMLElement;
  expect(line('create').textContent).toContain('亲，包装都是加厚的');
  expect(line('error').textContent).toContain(t('transferRow', 5));
  expect(line('error').textContent).toContain(rowFaultText('code-twice', 'fh', t));
  expect(line('skip').textContent).toContain(skipText('same', t));
  expect(line('update').textContent).toContain(warningText('same-text', t));
  expect(line('update').querySelector('del')?.textContent).toContain('16 点');
  expect(line('update').querySelector('ins')?.textContent).toContain('18 点');
});

test('rows are asked for by kind, a page at a time', async () => {
  const shown = section(preview());
  fireEvent.click(shown.getByText(t('transferFilter_error', 1)));
  await shown.settle();
  expect(shown.app.of('rows')).toEqual([
    ['all', 0, 100],
    ['error', 0, 100],
  ]);
});

test('mode, shop, owner and group are set', () => {
  const { app, getByLabelText } = section(preview());
  const change = (label: string, value: string) => fireEvent.change(getByLabelText(label), { target: { value } });
  change(t('transferMode'), 'replace');
  change(t('transferShop'), 'pdd:x');
  change(t('transferScope'), 'shop');
  const group = getByLabelText(t('transferUnder'));
  fireEvent.change(group, { target: { value: ' 售前 ' } });
  fireEvent.blur(group);
  expect(app.of('correct')).toEqual([
    [{ mode: 'replace' }],
    [{ shopId: 'pdd:x', moves: false }],
    [{ scope: 'shop' }],
    [{ under: '售前' }],
  ]);
});

test('our own file goes where it says, unless another place is chosen', () => {
  const { app, getByLabelText, queryByLabelText } = section(preview({ isOwn: true }));
  expect(queryByLabelText(t('transferScope'))).toBeNull();
  fireEvent.change(getByLabelText(t('transferShop')), { target: { value: 'pdd:x' } });
  expect(app.of('correct')).toEqual([[{ shopId: 'pdd:x', moves: true }]]);
});

test('the button says what it does, and stays shut while the rows are stale or there is nothing', () => {
  const { app, getByText, container } = section(preview({ removed: 3 }));
  fireEvent.click(getByText(t('transferWriteReplace', 402, 3)));
  expect(app.of('write')).toEqual([[false]]);
  const button = () => container.querySelector('[data-yd="import-write"]') as HTMLButtonElement;
  act(() => app.goTo({ kind: 'preview', view: view(), isStale: true, fault: null }));
  expect(button().disabled).toBe(true);
  act(() => app.goTo(preview({ counts: { ...view().counts, create: 0, update: 0 } })));
  expect(button().disabled).toBe(true);
  expect(container.textContent).toContain(t('transferNothing'));
});

test.each<[WriteFault, string]>([
  ['cancelled', t('transferCancelled')],
  ['backup', t('transferNoBackup')],
  ['busy', t('transferBusy')],
  ['changed', t('transferChanged')],
  ['disk-full', t('uiFaultDiskFull')],
])('an import that was not written (%s) says why', (fault, said) => {
  const { text, queryByText, app } = section({ kind: 'preview', view: view(), isStale: false, fault });
  expect(text()).toContain(said);
  const goOn = queryByText(t('transferWithoutBackup'));
  expect(goOn !== null).toBe(fault === 'backup');
  if (goOn) fireEvent.click(goOn);
  expect(app.of('write')).toEqual(goOn ? [[true]] : []);
});

test('work under way tells its counts and can be cancelled', () => {
  const { app, text, getByText } = section(TRANSFER_STATES['transfer-writing']);
  expect(text()).toContain(t('transferWriting_swap', 12_000, 50_000));
  fireEvent.click(getByText(t('uiCancel')));
  expect(app.of('cancel')).toHaveLength(1);
});

test('a file that is refused says what to do', () => {
  const { text } = section(TRANSFER_STATES['transfer-refused']);
  expect(text()).toContain(fileFaultText('old-xls', t));
  expect(text()).toContain('xlsx');
});

test('the result can be undone, also later from the list, and says when it no longer can', async () => {
  const shown = section(TRANSFER_STATES['transfer-done'], { past: PAST });
  expect(shown.text()).toContain(t('transferDone', 401, 1, 1, 1));
  expect(shown.text()).toContain(t('transferDoneRemoved', 7));
  expect(shown.text()).toContain(t('transferDoneUsesLeft', 12));
  const [first, later] = shown.getAllByText(t('transferUndo'));
  fireEvent.click(first as HTMLElement);
  await shown.settle();
  shown.app.undoing = err('invalid');
  fireEvent.click(later as HTMLElement);
  await shown.settle();
  expect(shown.app.of('undo')).toEqual([['c-1'], ['c-1']]);
  expect(shown.text()).toContain(t('transferUndoGone'));
  act(() => shown.app.goTo({ kind: 'undone', kept: 2 }));
  expect(shown.text()).toContain(t('transferUndoneKept', 2));
});

test('an import that never ended is told once', () => {
  const { app, getByText, text } = section({ kind: 'choose' }, { isLeftOver: true });
  expect(text()).toContain(t('transferLeftOver'));
  fireEvent.click(getByText(t('uiClose')));
  expect(app.of('forgetLeftOver')).toHaveLength(1);
});

test('an export tells what would be lost before it is written', async () => {
  const shown = section();
  shown.app.exporting = EXPORTING;
  const panel = within(shown.getByLabelText(t('transferExport')));
  fireEvent.change(panel.getByLabelText(t('transferExportFormat')), { target: { value: 'qianniu-csv' } });
  const write = panel.getByText(t('transferExportDo'));
  fireEvent.click(write);
  await shown.settle();
  expect(shown.app.of('exportFile')).toEqual([]);
  expect(shown.text()).toContain(t('transferLossCharacters', 1, '😀 ♥'));
  expect(shown.text()).toContain(
    t('transferLossField', 2, `${t('transferField_title')}${t('uiComma')}${t('transferField_tags')}`),
  );
  fireEvent.click(panel.getByText(t('transferExportAnyway')));
  await shown.settle();
  expect(shown.app.of('exportFile')).toEqual([[{ kind: 'all' }, 'qianniu-csv']]);
  expect(shown.text()).toContain(t('transferExported'));
  // Nothing lost, nothing asked.
  shown.app.exporting = { phrases: 5, losses: [] };
  fireEvent.change(panel.getByLabelText(t('transferExportFormat')), { target: { value: 'json' } });
  fireEvent.click(write);
  await shown.settle();
  expect(shown.app.of('exportFile').at(-1)).toEqual([{ kind: 'all' }, 'json']);
});

test('an export may hold one group, or what a search finds', async () => {
  const shown = section();
  shown.files.found = library().phrases.filter(({ id }) => id === 'fh');
  const panel = within(shown.getByLabelText(t('transferExport')));
  const which = panel.getByLabelText(t('transferExportWhat'));
  const write = () => fireEvent.click(panel.getByText(t('transferExportDo')));
  fireEvent.change(which, { target: { value: 'group' } });
  fireEvent.change(panel.getByLabelText(t('transferField_group1')), { target: { value: '["售前","发货"]' } });
  write();
  fireEvent.change(which, { target: { value: 'ids' } });
  fireEvent.change(panel.getByLabelText(t('transferExportQuery')), { target: { value: '发货' } });
  write();
  await shown.settle();
  expect(shown.app.of('previewExport').map(([selection]) => selection)).toEqual([
    { kind: 'group', path: ['售前', '发货'] },
    { kind: 'ids', ids: ['fh'] },
  ]);
});
