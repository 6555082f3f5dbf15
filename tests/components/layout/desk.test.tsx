// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { durationText, urgencyOf, waitingOf } from '../../../components/layout/waiting';
import { known, unknown } from '../../../lib/shared/reading';
import { conversation, message, NOW, ready, view } from '../../support/gallery/samples';
import { DESK_STATES } from '../../support/gallery/states';
import { renderDesk, t } from '../render-desk';

test.each(Object.entries(DESK_STATES))('state %s has a heading and says what it is', (_name, state) => {
  const desk = renderDesk(state);
  expect(desk.container.querySelector('[data-desk]')?.getAttribute('data-desk')).toBe(state.kind);
  expect(desk.container.querySelector('h1')?.textContent).not.toBe('');
  expect(desk.container.querySelectorAll('main')).toHaveLength(1);
});

test('a page that is no console offers practice, and cannot insert', () => {
  const state = DESK_STATES['no-console'];
  if (!state) throw new Error('no such state');
  const desk = renderDesk(state);
  fireEvent.click(desk.getByText(t('deskOpenPractice')));
  expect(desk.desk.of('openPractice')).toHaveLength(1);
  expect(desk.rows()).toEqual([]);
});

test('a blind console names the fields it cannot read', () => {
  const state = DESK_STATES.blind;
  if (!state) throw new Error('no such state');
  const desk = renderDesk(state);
  expect(desk.container.textContent).toContain(`${t('healthConversation')}·${t('healthKey')}`);
  fireEvent.click(desk.getByText(t('deskReload')));
  expect(desk.desk.of('reloadPage')).toHaveLength(1);
});

test.each(['no-console', 'blind'])(
  'a page that can’t be read (%s) can be taught from the panel beside it',
  async (name) => {
    const state = DESK_STATES[name];
    if (!state) throw new Error('no such state');
    const desk = renderDesk(state);
    desk.desk.teachStart = 'no-box';
    fireEvent.click(desk.getByText(t('deskTeach')));
    expect(desk.desk.of('teachPage')).toHaveLength(1);
    await waitFor(() => expect(desk.container.textContent).toContain(t('deskTeachNoBox')));
    desk.desk.teachStart = 'started';
    fireEvent.click(desk.getByText(t('deskTeach')));
    await waitFor(() => expect(desk.container.textContent).toContain(t('deskTeachStarted')));
  },
);

test('a page whose address the browser hides is asked for where the panel is, and taught on the same click', async () => {
  const desk = renderDesk(DESK_STATES['no-console'] as NonNullable<(typeof DESK_STATES)[string]>);
  desk.desk.teachStart = 'no-address';
  fireEvent.click(desk.getByText(t('deskTeach')));
  const input = await desk.findByLabelText(t('consoleTeachAddress'));
  expect(desk.container.textContent).toContain(t('deskTeachAddress'));
  desk.desk.teachStart = 'refused';
  fireEvent.change(input, { target: { value: 'https://kf.example.com/im' } });
  fireEvent.click(desk.getByText(t('consoleTeachStart')));
  // In the click itself: the browser asks in no other moment.
  expect(desk.desk.of('teachPage')).toEqual([[], ['https://kf.example.com/im']]);
  await waitFor(() => expect(desk.container.textContent).toContain(t('consoleTeachRefused')));
  desk.desk.teachStart = 'started';
  fireEvent.click(desk.getByText(t('consoleTeachStart')));
  await waitFor(() => expect(desk.container.textContent).toContain(t('deskTeachStarted')));
  expect(desk.desk.of('openWorkspace')).toEqual([]);
});

test('a message without words says so, in place of an empty line', () => {
  const messages = [message('b1', ''), message('b2', '在吗')];
  const desk = renderDesk(ready({ view: view({ conversation: conversation({ messages }) }) }));
  const lines = [...desk.getByLabelText(t('conversationOpen')).querySelectorAll('li')].map((it) => it.textContent);
  expect(lines.slice(0, 2)).toEqual([t('conversationWordless'), '在吗']);
});

test('the root tells which revision is painted, since when, and for whom', async () => {
  const before = performance.timeOrigin + performance.now();
  const desk = renderDesk(ready());
  const root = desk.container.querySelector<HTMLElement>('[data-desk]');
  expect(root?.dataset.conversationKey).toBe('c-1');
  await waitFor(() => expect(root?.dataset.paintedRevision).toBe('7'));
  expect(Number(root?.dataset.paintedAt)).toBeGreaterThanOrEqual(before);
});

test('a section that was folded stays so and is told to whoever remembers', () => {
  const desk = renderDesk(ready({ settings: { waitingLimitSeconds: 30, mac: false, folded: ['order'] } }));
  const order = desk.getByText(t('orderTitle')).closest('button');
  expect(order?.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(order as HTMLElement);
  expect(desk.desk.of('setFolded')).toEqual([['order', false]]);
  expect(order?.getAttribute('aria-expanded')).toBe('true');
});

test('? shows the keys, but not while a text is typed', () => {
  const desk = renderDesk(ready());
  fireEvent.keyDown(desk.getByLabelText(t('searchLabel')), { key: '?' });
  expect(desk.queryByText(t('keysInPanel'))).toBeNull();
  fireEvent.keyDown(document.body, { key: '?' });
  expect(desk.getByText(t('keysInPanel'))).toBeTruthy();
});

test('waiting counts from the first open message, else from the list, else is unknown', () => {
  expect(waitingOf(view())).toEqual({ kind: 'since', at: NOW - 12_000 });
  const dateless = conversation({ messages: [message('x', '在吗', { at: unknown('missing') })] });
  expect(waitingOf(view({ conversation: dateless }))).toEqual({ kind: 'unknown' });
  const row = {
    key: 'c-1',
    name: known('x'),
    preview: known(''),
    unread: known(1),
    waitingSeconds: known(40),
    active: true,
  };
  expect(waitingOf(view({ conversation: dateless, rows: [row] }))).toEqual({ kind: 'since', at: NOW - 40_000 });
  const answered = conversation({ messages: [message('x', '好', { side: known('agent') })] });
  expect(waitingOf(view({ conversation: answered }))).toEqual({ kind: 'none' });
});

test('amber from two thirds of the limit, red past it', () => {
  expect([19, 20, 30, 31].map((seconds) => urgencyOf(seconds, 30))).toEqual(['calm', 'near', 'near', 'late']);
  expect([5, 65, 3_725].map((seconds) => durationText(seconds, t))).toEqual(['5 秒', '1 分 05 秒', '1 时 02 分']);
});
