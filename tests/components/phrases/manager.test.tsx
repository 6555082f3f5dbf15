// @vitest-environment happy-dom
import '../patience';
import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { LibrarySection } from '../../../components/phrases/library-section';
import type { LibraryReady } from '../../../lib/app/library/library';
import type { Phrase } from '../../../lib/phrases/phrase';
import { ok } from '../../../lib/shared/result';
import { FakeLibrary } from '../../support/gallery/fake-library';
import { library, PHRASES, phrase } from '../../support/gallery/library-samples';
import { NOW } from '../../support/gallery/samples';
import { t } from '../render-desk';

afterEach(cleanup);
// happy-dom lays nothing out: without a height a virtual list has no rows.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 480 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 480 });

function manager(state: LibraryReady = library()) {
  const app = new FakeLibrary(state);
  const view = render(
    <AppProvider t={t} library={app}>
      <LibrarySection state={state} />
    </AppProvider>,
  );
  const rows = () => [...view.container.querySelectorAll<HTMLElement>('[data-phrase]')];
  const row = (id: string) => rows().find((one) => one.dataset.phrase === id) as HTMLElement;
  return {
    ...view,
    app,
    rows,
    row,
    ids: () => rows().map((one) => one.dataset.phrase),
    chosen: () => rows().flatMap((one) => (one.getAttribute('aria-selected') === 'true' ? [one.dataset.phrase] : [])),
    press: (id: string, key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(row(id), { key, ...more }),
    open: async (name: string) => {
      fireEvent.click(view.getByLabelText(t('phraseMore')));
      await act(async () => {});
      fireEvent.click(view.getByText(name));
      await act(async () => {});
    },
    asked: () => within(view.getByRole('dialog')),
    settle: () => act(async () => {}),
  };
}

describe('choosing', () => {
  test('goes by Ctrl-click one by one, by Shift-click from–to, by Space and Ctrl+A, and Esc lets go', () => {
    const page = manager();
    fireEvent.click(page.row('qq'), { ctrlKey: true });
    fireEvent.click(page.row('cm'), { shiftKey: true });
    expect(page.chosen()).toEqual(['qq', 'fh', 'cm']);
    fireEvent.click(page.row('fh'), { ctrlKey: true });
    expect(page.chosen()).toEqual(['qq', 'cm']);
    page.press('fh', ' ');
    expect(page.chosen()).toEqual(['qq', 'fh', 'cm']);
    page.press('fh', 'a', { ctrlKey: true });
    expect(page.chosen()).toHaveLength(5);
    page.press('fh', 'Escape');
    expect(page.chosen()).toEqual([]);
  });

  test('moves, tags and pins all at once, and says what was refused', async () => {
    const page = manager();
    fireEvent.click(page.row('qq'), { ctrlKey: true });
    fireEvent.click(page.row('zj'), { ctrlKey: true });
    fireEvent.click(page.getByLabelText(t('phraseMove')));
    await page.settle();
    fireEvent.change(page.asked().getByLabelText(t('phraseGroup')), { target: { value: '售后 / 告别' } });
    page.app.changing = ok({ changeId: 'c-9', changed: 1, refused: 1 });
    fireEvent.click(page.getByText(t('phraseMoveTo', '售后 / 告别')));
    await page.settle();
    expect(page.app.of('edit')).toEqual([[['qq', 'zj'], { kind: 'move', groups: ['售后', '告别'] }]]);
    expect(page.container.textContent).toContain(t('phraseMoved', 1, '售后 / 告别'));
    expect(page.container.textContent).toContain(t('phraseRefused', 1));
    fireEvent.click(page.getByText(t('uiUndo')));
    await page.settle();
    expect(page.app.of('undo')).toEqual([['c-9']]);
  });
});

describe('keys', () => {
  test('go through the list, edit, copy, pin, remove and move in order', async () => {
    const page = manager();
    page.press('qq', 'ArrowDown');
    expect(document.activeElement).toBe(page.row('fh'));
    page.press('fh', 'ArrowDown', { altKey: true });
    page.press('fh', 'ArrowUp', { altKey: true });
    page.press('fh', 'p');
    page.press('fh', 'c');
    page.press('fh', 'Delete');
    await page.settle();
    expect(page.app.of('reorder')).toEqual([
      [['fh'], { after: 'cm' }],
      [['fh'], { before: 'qq' }],
    ]);
    expect(page.app.of('edit')).toEqual([[['fh'], { kind: 'pin', pinned: true }]]);
    expect(page.app.of('copy')).toEqual([[expect.stringMatching(/预计 \d+月\d+日 前后到。$/), 'fh']]);
    expect(page.app.of('remove')).toEqual([[['fh']]]);
    page.press('fh', 'Enter');
    expect((page.getByLabelText(t('phraseBody')) as HTMLTextAreaElement).value).toBe(PHRASES[1]?.body);
  });

  test('work from anywhere but a text field: N, /, Ctrl+Z, ?', async () => {
    const page = manager();
    const search = page.getByLabelText(t('phraseSearch'));
    fireEvent.keyDown(search, { key: 'n' });
    expect(page.queryByLabelText(t('phraseBody'))).toBeNull();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await page.settle();
    expect(page.app.of('undo')).toEqual([['c-2']]);
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(page.getByLabelText(t('phraseBody'))).toBeTruthy();
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(search);
    fireEvent.keyDown(document.body, { key: '?' });
    await page.settle();
    expect(page.getByText(t('phraseKeyShift'))).toBeTruthy();
  });
});

describe('groups and filters', () => {
  test('a renamed group takes its name along; one that exists is merged', async () => {
    const page = manager();
    fireEvent.click(page.getByTitle('售前'));
    fireEvent.click(page.getByLabelText(t('phraseGroupRename')));
    await page.settle();
    fireEvent.change(page.asked().getByLabelText(t('phraseGroup')), { target: { value: '售后' } });
    fireEvent.click(page.getByText(t('phraseGroupMerge')));
    await page.settle();
    expect(page.app.of('renameGroup')).toEqual([[['售前'], ['售后']]]);
  });

  test('the recent ones come by their last use', () => {
    const page = manager();
    fireEvent.click(page.getByTitle(t('phraseRecent')));
    expect(page.ids()).toEqual(['fh', 'cm']);
  });

  test('a filter narrows the list, and can be cleared from where it leaves nothing', () => {
    const page = manager(library({ phrases: PHRASES.map((one) => (one.id === 'th' ? { ...one, validTo: 1 } : one)) }));
    fireEvent.click(page.getByLabelText(t('phraseFilter')));
    fireEvent.change(page.getByLabelText(t('phraseValidity')), { target: { value: 'over' } });
    expect(page.ids()).toEqual(['th']);
    fireEvent.change(page.getByLabelText(t('phraseScope')), { target: { value: 'personal' } });
    expect(page.ids()).toEqual([]);
    fireEvent.click(page.getAllByText(t('phraseFilterClear'))[0] as HTMLElement);
    expect(page.ids()).toHaveLength(5);
  });
});

describe('the form', () => {
  test('shows the words filled, what the rules say, and replaces on a click', async () => {
    const page = manager();
    page.app.findings = [
      {
        ...{ ruleId: 'r', family: 'absolute-claim', severity: 'warn', via: 'exact', basis: '', why: '绝对化用语。' },
        ...{ start: 3, end: 5, advice: '说具体的', replacement: '很好' },
      },
    ];
    fireEvent.click(page.getByText(t('suggestWrite')));
    fireEvent.change(page.getByLabelText(t('phraseBody')), { target: { value: '这款最好，{颜色=黑|白}都有' } });
    expect(page.getByLabelText(t('phrasePreview')).textContent).toContain('这款最好，黑都有');
    fireEvent.click(await page.findByText(t('draftReplace', '很好')));
    expect((page.getByLabelText(t('phraseBody')) as HTMLTextAreaElement).value).toBe('这款最很好{颜色=黑|白}都有');
  });

  test('shows a phrase within the phrase, and says which code is none', () => {
    const page = manager();
    const nested = PHRASES[1] as Phrase;
    fireEvent.click(page.getByText(t('suggestWrite')));
    const body = page.getByLabelText(t('phraseBody'));
    fireEvent.change(body, { target: { value: `您好，{话术:${nested.code}}` } });
    expect(page.getByLabelText(t('phrasePreview')).textContent).toContain(`您好，${nested.body.slice(0, 4)}`);
    fireEvent.change(body, { target: { value: '您好，{话术:没有}' } });
    expect(page.getByLabelText(t('phrasePreview')).textContent).toContain(t('lintNestedUnknown', '没有'));
  });

  test('takes the options of a variable as they are typed, separator by separator', () => {
    const page = manager();
    fireEvent.click(page.getByText(t('suggestWrite')));
    fireEvent.change(page.getByLabelText(t('phraseBody')), { target: { value: '{颜色}有货' } });
    fireEvent.click(page.getByText(t('phraseVariables')));
    const options = page.getByLabelText(t('phraseVariableOf', '颜色', t('phraseVariableOptions'))) as HTMLInputElement;
    for (const typed of ['红', '红|', '红|白', '红|白｜', '红|白｜黑']) {
      fireEvent.change(options, { target: { value: typed } });
      expect(options.value).toBe(typed);
    }
    fireEvent.click(page.getByText(t('uiSave')));
    expect(page.app.of('save')).toMatchObject([[{ variables: [{ name: '颜色', options: ['红', '白', '黑'] }] }]]);
  });

  test('warns of a code that another phrase has', () => {
    const page = manager();
    fireEvent.click(page.getByText(t('suggestWrite')));
    fireEvent.change(page.getByLabelText(t('phraseCode')), { target: { value: 'FH' } });
    expect(page.container.textContent).toContain(t('phraseCodeShadowed', PHRASES[1]?.title ?? ''));
  });

  test('an unsaved phrase that is left can be gone on with', async () => {
    const page = manager();
    page.press('qq', 'e');
    fireEvent.change(page.getByLabelText(t('phraseBody')), { target: { value: '写到一半' } });
    page.press('fh', 'e');
    expect((page.getByLabelText(t('phraseBody')) as HTMLTextAreaElement).value).toBe(PHRASES[1]?.body);
    fireEvent.click(page.getByText(t('phraseGoOn')));
    expect((page.getByLabelText(t('phraseBody')) as HTMLTextAreaElement).value).toBe('写到一半');
  });

  test('an agent asks for a change of a shop phrase, or keeps a copy', async () => {
    const page = manager(library({ role: 'agent' }));
    page.press('qq', 'e');
    fireEvent.change(page.getByLabelText(t('phraseBody')), { target: { value: '改好的' } });
    expect(page.queryByText(t('uiSave'))).toBeNull();
    fireEvent.click(page.getByText(t('phraseCopyToPersonal')));
    await page.settle();
    expect(page.app.of('save').at(-1)?.[0]).toMatchObject({ body: '改好的', scope: 'personal' });
    expect(page.app.of('save').at(-1)?.[0]).not.toHaveProperty('id');
    page.press('qq', 'e');
    fireEvent.change(page.getByLabelText(t('phraseProposalNote')), { target: { value: '更清楚' } });
    fireEvent.click(page.getByText(t('phrasePropose')));
    await page.settle();
    expect(page.app.of('propose').at(-1)).toMatchObject([{ id: 'qq' }, '更清楚']);
  });
});

describe('other views', () => {
  const [first, second] = PHRASES as [(typeof PHRASES)[0], (typeof PHRASES)[0]];

  test('older changes can be undone, and say how many were kept', async () => {
    const page = manager();
    page.app.undoing = ok({ kept: 2 });
    await page.open(t('phraseChanges'));
    fireEvent.click(page.getByText(t('uiUndo')));
    await page.settle();
    expect(page.app.of('undo')).toEqual([['c-2']]);
    expect(page.container.textContent).toContain(t('phraseUndoneKept', 2));
  });

  test('the trash gives back, and asks before it erases', async () => {
    const page = manager();
    page.app.trashed = [{ ...first, deletedAt: NOW }];
    await page.open(t('phraseTrash'));
    fireEvent.click(page.getByText(t('phraseRestore')));
    fireEvent.click(page.getByLabelText(t('phraseErase', first.title)));
    await page.settle();
    expect(page.app.of('erase')).toEqual([]);
    fireEvent.click(page.asked().getByRole('button', { name: t('phraseEraseYes') }));
    await page.settle();
    expect([page.app.of('restore'), page.app.of('erase')]).toEqual([[[['qq']]], [[['qq']]]]);
  });

  test('doubles are made one of the kept one and those that are ticked', async () => {
    const page = manager();
    const third = { ...phrase('x', '第三条'), platforms: ['pinduoduo'] };
    page.app.doubles = [{ kind: 'near', similarity: 0.9, phrases: [first, second, third] }];
    await page.open(t('phraseDuplicates'));
    const leaves = () => page.queryByText((text) => text.startsWith(t('phraseMergeLeaves', '')))?.textContent ?? '';
    expect(leaves()).toContain(t('phrasePlatform'));
    const boxes = page.getAllByLabelText(t('phraseDuplicateJoin'));
    fireEvent.click(boxes[1] as HTMLElement);
    expect(leaves()).not.toContain(t('phrasePlatform'));
    fireEvent.click(page.getByText(t('phraseMerge', 2)));
    await page.settle();
    expect(page.app.of('merge')).toEqual([['fh', ['qq']]]);
  });

  test('the history shows what changed word by word, and goes back', async () => {
    const page = manager();
    page.app.earlier = [{ id: 1, phraseId: 'qq', at: NOW, by: 'write', phrase: { ...first, title: '旧标题' } }];
    page.press('qq', 'h');
    await page.settle();
    expect(page.container.querySelector('del')?.textContent).toContain('旧');
    fireEvent.click(page.getByText(t('phraseRevert')));
    await page.settle();
    expect(page.app.of('revert')).toEqual([[page.app.earlier[0]]]);
  });

  test('a supervisor accepts a proposal', async () => {
    const proposal = { id: 'p', phraseId: 'qq', phrase: { ...first, body: '新的说法' }, note: '更清楚', at: NOW };
    const page = manager(library({ proposals: [proposal] }));
    await page.open(t('phraseProposals'));
    expect(page.container.textContent).toContain('更清楚');
    fireEvent.click(page.getByText(t('phraseProposalAccept')));
    await page.settle();
    expect(page.app.of('accept')).toEqual([[proposal]]);
  });

  test('a search that finds nothing offers to write one', async () => {
    const page = manager();
    fireEvent.change(page.getByLabelText(t('phraseSearch')), { target: { value: '发票' } });
    fireEvent.click(page.getByText(t('phraseWriteFor', '发票')));
    expect((page.getByLabelText(t('phraseTitle')) as HTMLInputElement).value).toBe('发票');
  });
});
