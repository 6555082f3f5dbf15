// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { outcomeStatus } from '../../../components/insert/outcome-text';
import type { Ready } from '../../../lib/app/desk/desk';
import type { RefusalReason } from '../../../lib/editors/outcome';
import { conversation, message, ready, suggestion, suggestions, view } from '../../support/gallery/samples';
import { renderDesk, t } from '../render-desk';

const state: Ready = ready({
  suggestions: suggestions({ items: [suggestion('a', '甲'), suggestion('b', '乙')] }),
});

describe('after an insert by a click', () => {
  test('the panel says what to do next and lets go of the focus', async () => {
    const desk = renderDesk(state);
    await desk.pick('a');
    expect(desk.status()).toContain(t('insertDoneInPanel'));
    expect(document.activeElement).toBe(document.body);
  });

  test('Enter presses nothing until the agent has turned to something', async () => {
    const desk = renderDesk(state);
    await desk.pick('a');
    const button = desk.row('b').querySelector('button') as HTMLButtonElement;
    expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(false);
    expect(fireEvent.keyDown(document.body, { key: 'Enter' })).toBe(false);
    fireEvent.keyDown(document.body, { key: 'Tab' });
    expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(true);
  });

  test('Enter still works in a text field', async () => {
    const desk = renderDesk(state);
    await desk.pick('a');
    expect(fireEvent.keyDown(desk.getByLabelText(t('noteAdd')), { key: 'x' })).toBe(true);
    fireEvent.change(desk.getByLabelText(t('noteAdd')), { target: { value: '喜欢蓝色' } });
    fireEvent.keyDown(desk.getByLabelText(t('noteAdd')), { key: 'Enter' });
    await desk.settle();
    expect(desk.desk.of('saveNote')).toEqual([['喜欢蓝色']]);
  });

  test('the same candidate is refused, another one is not', async () => {
    const desk = renderDesk(state);
    await desk.pick('a');
    desk.set({ ...state, draft: { ...state.draft, text: '甲' } });
    await desk.pick('a');
    expect(desk.desk.inserts).toHaveLength(1);
    expect(desk.status()).toContain(t('insertRefusedRepeated'));
    await desk.pick('b');
    expect(desk.desk.inserts).toHaveLength(2);
  });

  test('the same candidate is accepted again after the box changed or the buyer wrote', async () => {
    const desk = renderDesk(state);
    await desk.pick('a');
    desk.set({ ...state, draft: { ...state.draft, text: '甲' } });
    desk.set(state);
    await desk.pick('a');
    expect(desk.desk.inserts).toHaveLength(2);
    const messages = [...(state.view.conversation?.messages ?? []), message('new', '在吗')];
    desk.set({ ...state, view: view({ conversation: conversation({ messages }) }) });
    await desk.pick('a');
    expect(desk.desk.inserts).toHaveLength(3);
  });

  test('two clicks in one breath insert once', async () => {
    const desk = renderDesk(state);
    const button = desk.row('a').querySelector('button') as HTMLButtonElement;
    fireEvent.click(button);
    fireEvent.click(button);
    await desk.settle();
    expect(desk.desk.inserts).toHaveLength(1);
  });

  test('an answer that comes when another conversation is open is not told there', async () => {
    for (const late of [
      { kind: 'inserted', driver: 'textarea' },
      { kind: 'ask', question: 'has-draft' },
    ] as const) {
      const desk = renderDesk(state);
      let answer = (): void => {};
      desk.desk.outcomes = [late];
      desk.desk.until = new Promise((resolve) => (answer = resolve));
      await desk.pick('a');
      desk.set({ ...state, view: view({ conversation: conversation({ key: 'another' }) }) });
      answer();
      await desk.settle();
      expect(desk.desk.inserts).toHaveLength(1);
      expect(desk.status()).toBe('');
      expect(desk.queryByText(t('insertAskAppend'))).toBeNull();
      desk.unmount();
    }
  });

  test('that nothing was inserted is told, whoever is open by then', async () => {
    const desk = renderDesk(state);
    let answer = (): void => {};
    desk.desk.outcomes = [{ kind: 'refused', reason: 'conversation-changed' }];
    desk.desk.until = new Promise((resolve) => (answer = resolve));
    await desk.pick('a');
    desk.set({ ...state, view: view({ conversation: conversation({ key: 'another' }) }) });
    answer();
    await desk.settle();
    expect(desk.status()).toContain(t('insertRefusedConversationChanged'));
  });

  test('what the in-page key inserted is not inserted again by a click', async () => {
    const desk = renderDesk(state);
    desk.set({
      ...state,
      draft: { ...state.draft, text: '甲' },
      lastPageInsert: { id: 1, phraseId: 'a', text: '甲', outcome: { kind: 'inserted', driver: 'x' } },
    });
    expect(desk.status()).toContain(t('insertDoneInPage'));
    await desk.pick('a');
    expect(desk.desk.inserts).toEqual([]);
  });
});

describe('an insert that is done', () => {
  const written: Ready = {
    ...state,
    draft: { ...state.draft, text: '甲' },
    lastPageInsert: { id: 1, phraseId: 'a', text: '甲', outcome: { kind: 'inserted', driver: 'x' } },
  };

  test.each([
    ['the box is reported first', { ...written, lastPageInsert: null }],
    ['the insert is reported first', { ...written, draft: state.draft }],
  ])('says to press Enter only while its words stand in the box: %s', (_, between) => {
    const desk = renderDesk(state);
    desk.set(between);
    desk.set(written);
    expect(desk.status()).toContain(t('insertDoneInPage'));
    desk.set({ ...written, draft: { ...state.draft, text: '甲，加我微信' } });
    expect(desk.status()).toBe('');
  });
});

describe('when the box asks', () => {
  test('a draft in the box: append, replace, or leave it', async () => {
    for (const [word, draft] of [
      ['insertAskAppend', 'append'],
      ['insertAskReplace', 'replace'],
    ] as const) {
      const desk = renderDesk(state);
      desk.desk.outcomes = [
        { kind: 'ask', question: 'has-draft' },
        { kind: 'inserted', driver: 'x' },
      ];
      await desk.pick('a');
      expect(desk.status()).toContain(t('insertAskAppend'));
      fireEvent.click(desk.getByText(t(word)));
      await desk.settle();
      expect(desk.desk.inserts[1]).toMatchObject({ text: '甲', decision: { draft } });
      expect(desk.status()).toContain(t('insertDoneInPanel'));
      desk.unmount();
    }
  });

  test('a newer message, then a draft: both decisions go along', async () => {
    const desk = renderDesk(state);
    desk.desk.outcomes = [
      { kind: 'ask', question: 'newer-message' },
      { kind: 'ask', question: 'has-draft' },
      { kind: 'inserted', driver: 'x' },
    ];
    await desk.pick('a');
    fireEvent.click(desk.getByText(t('insertAskProceed')));
    await desk.settle();
    fireEvent.click(desk.getByText(t('insertAskReplace')));
    await desk.settle();
    expect(desk.desk.inserts[2]?.decision).toEqual({ newerMessage: 'proceed', draft: 'replace' });
  });

  test('cancelling inserts nothing and says so', async () => {
    const desk = renderDesk(state);
    desk.desk.outcomes = [{ kind: 'ask', question: 'has-draft' }];
    await desk.pick('a');
    fireEvent.click(desk.getByText(t('uiCancel')));
    expect(desk.desk.inserts).toHaveLength(1);
    expect(desk.status()).toContain(t('insertRefusedCancelled'));
  });

  test('a question dies with its conversation', async () => {
    const desk = renderDesk(state);
    desk.desk.outcomes = [{ kind: 'ask', question: 'has-draft' }];
    await desk.pick('a');
    desk.set(ready({ view: view({ conversation: conversation({ key: 'c-2' }) }), suggestions: null }));
    expect(desk.status()).toBe('');
  });
});

test('every outcome has words of its own', () => {
  const reasons: RefusalReason[] = [
    'conversation-changed',
    'conversation-unknown',
    'no-box',
    'read-only',
    'composing',
    'too-long',
    'repeated',
    'stale-page',
    'no-driver',
    'cancelled',
  ];
  const texts = [
    ...reasons.map((reason) => outcomeStatus({ kind: 'refused', reason }, 'panel', t).text),
    outcomeStatus({ kind: 'unverified', driver: 'x' }, 'panel', t).text,
    outcomeStatus({ kind: 'inserted', driver: 'x' }, 'panel', t).text,
    outcomeStatus({ kind: 'inserted', driver: 'x' }, 'page', t).text,
  ];
  expect(new Set(texts).size).toBe(texts.length);
});

test('without a conversation nothing is inserted', async () => {
  const desk = renderDesk(ready({ view: view({ conversation: null }), suggestions: null }));
  fireEvent.click(desk.getAllByTitle(t('insertVerb'))[0] as HTMLElement);
  await desk.settle();
  expect(desk.desk.inserts).toEqual([]);
  expect(desk.status()).toContain(t('insertRefusedConversationUnknown'));
});
