// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { BackupSection } from '../../../components/data/backup-section';
import { RetentionSection } from '../../../components/data/retention-section';
import { MOST_DAYS } from '../../../lib/app/stored/backup';
import { backupState, FakeBackup } from '../../support/gallery/fake-backup';
import { t } from '../render-desk';

afterEach(cleanup);

function section() {
  const app = new FakeBackup();
  const view = render(
    <AppProvider t={t} backup={app}>
      <BackupSection state={backupState()} />
      <RetentionSection state={backupState()} />
    </AppProvider>,
  );
  const settle = () => act(async () => {});
  const press = async (name: string) => {
    fireEvent.click(view.getByText(name));
    await settle();
  };
  const give = async (name: string) => {
    const field = view.container.querySelector('[data-yd="backup-file"]') as HTMLInputElement;
    fireEvent.change(field, { target: { files: [new File(['x'], name)] } });
    await settle();
  };
  const state = () => view.container.querySelector('[data-backup]')?.getAttribute('data-backup');
  return { ...view, app, give, press, settle, state };
}

test('a file is shown beside what is there, and restored only when the person says so', async () => {
  const view = section();
  await view.give('a.yingda.gz');
  expect(view.state()).toBe('preview');
  const preview = view.container.querySelector('[data-backup]')?.textContent ?? '';
  expect(preview).toContain('310');
  expect(preview).toContain('312');
  expect(view.app.of('restore')).toEqual([]);
  expect(document.activeElement?.textContent).toBe(t('uiCancel'));
  await view.press(t('backupRestoreNow'));
  expect(view.app.of('restore')).toEqual([['p-1']]);
  expect(view.state()).toBe('restored');
});

test('leaving the preview changes nothing and forgets what was read', async () => {
  const view = section();
  await view.give('a.yingda.gz');
  await view.press(t('uiCancel'));
  expect(view.app.of('discard')).toEqual([['p-1']]);
  expect(view.app.of('restore')).toEqual([]);
  expect(view.state()).toBe('idle');
});

test('a restore is taken back without a question', async () => {
  const view = section();
  await view.give('a.yingda.gz');
  await view.press(t('backupRestoreNow'));
  await view.press(t('backupGoBack'));
  expect(view.app.of('open')).toEqual([['a.yingda.gz'], ['b-5']]);
  expect(view.app.of('restore')).toHaveLength(2);
});

test.each([
  [{ kind: 'damaged', line: 31 } as const, [t('backupDamaged'), '31']],
  [{ kind: 'bad-row', line: 4, table: 'phrases', field: 'body' } as const, [t('backupBadRow'), '4', 'phrases · body']],
  [{ kind: 'newer', line: 1 } as const, [t('backupNewer')]],
  [{ kind: 'disk-full' } as const, [t('uiFaultDiskFull')]],
])('a refused file (%o) says why and where', async (refusing, words) => {
  const view = section();
  view.app.refusing = refusing;
  await view.give('a.yingda.gz');
  const told = view.container.querySelector('[data-backup="fault"]')?.textContent;
  for (const word of words) expect(told).toContain(word);
});

test('deleting a backup asks first, because it can’t be undone', async () => {
  const view = section();
  fireEvent.click(view.getAllByLabelText(/^删除：/)[0] as HTMLElement);
  await view.settle();
  expect(view.app.of('remove')).toEqual([]);
  await view.press(t('backupRemoveNow'));
  expect(view.app.of('remove')).toEqual([['b-4']]);
});

test('days are kept when a field is left, and never when they are no days', async () => {
  const view = section();
  const days = view.getByLabelText(t('retentionDaysOf', t('dataNotes')));
  fireEvent.change(days, { target: { value: '-3' } });
  fireEvent.blur(days);
  expect(view.app.of('setRetention')).toEqual([]);
  expect(view.container.textContent).toContain(t('retentionInvalid', t('dataNotes'), MOST_DAYS));
  fireEvent.change(days, { target: { value: '90' } });
  fireEvent.blur(days);
  await view.settle();
  expect(view.app.of('setRetention')).toEqual([['notes', 90]]);
  expect(view.container.textContent).toContain(t('retentionSaved', t('dataNotes'), 90));
});
