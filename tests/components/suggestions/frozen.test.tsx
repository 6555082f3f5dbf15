// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { conversation, ready, suggestion, suggestions, view } from '../../support/gallery/samples';
import { renderDesk, t } from '../render-desk';

const first = ready({ suggestions: suggestions({ items: [suggestion('a', '甲'), suggestion('b', '乙')] }) });
const newer = ready({
  view: view({ revision: 8 }),
  suggestions: suggestions({ revision: 8, items: [suggestion('c', '丙'), suggestion('a', '甲')] }),
});
const list = (desk: ReturnType<typeof renderDesk>): HTMLElement => desk.getByLabelText(t('suggestTitle'));

test('a newer list takes the place of the old one when nobody is about to pick', () => {
  const desk = renderDesk(first);
  desk.set(newer);
  expect(desk.rows()).toEqual(['c', 'a']);
});

test('the list stands still under the pointer, and the newer one waits behind a button', () => {
  const desk = renderDesk(first);
  fireEvent.pointerEnter(list(desk));
  desk.set(newer);
  expect(desk.rows()).toEqual(['a', 'b']);
  fireEvent.click(desk.getByText(t('suggestNewer')));
  expect(desk.rows()).toEqual(['c', 'a']);
  expect(desk.queryByText(t('suggestNewer'))).toBeNull();
});

test('the newer list comes in by itself once the pointer has left', () => {
  const desk = renderDesk(first);
  fireEvent.pointerEnter(list(desk));
  desk.set(newer);
  fireEvent.pointerLeave(list(desk));
  expect(desk.rows()).toEqual(['c', 'a']);
});

test('the list stands still while a key is down, in the panel or in the page', () => {
  const desk = renderDesk(first);
  fireEvent.keyDown(document.body, { key: 'Alt', code: 'AltLeft' });
  desk.set(newer);
  expect(desk.rows()).toEqual(['a', 'b']);
  fireEvent.keyUp(document.body, { key: 'Alt', code: 'AltLeft' });
  expect(desk.rows()).toEqual(['c', 'a']);

  const other = renderDesk({ ...first, keyHeld: true });
  other.set({ ...newer, keyHeld: true });
  expect(other.rows()).toEqual(['a', 'b']);
  other.set({ ...newer, keyHeld: false });
  expect(other.rows()).toEqual(['c', 'a']);
});

test('another conversation is never answered with the held list', () => {
  const desk = renderDesk(first);
  fireEvent.pointerEnter(list(desk));
  desk.set(ready({ view: view({ conversation: conversation({ key: 'c-2' }) }) }));
  expect(desk.rows()).toEqual([]);
});

test('words changed for one buyer are not put to the next, whom the same phrase answers', () => {
  const desk = renderDesk(first);
  fireEvent.click(within(desk.row('a')).getByLabelText(t('suggestEdit')));
  fireEvent.change(desk.getByLabelText(t('suggestEditLabel')), { target: { value: '王女士，甲' } });
  const next = suggestions({ conversationKey: 'c-2', items: [suggestion('a', '甲'), suggestion('b', '乙')] });
  desk.set(ready({ view: view({ conversation: conversation({ key: 'c-2' }) }), suggestions: next }));
  expect(desk.queryByLabelText(t('suggestEditLabel'))).toBeNull();
  expect(desk.rows()).toEqual(['a', 'b']);
});

test('an answer that looks the same is taken at once, so that an insert names its revision', async () => {
  const desk = renderDesk(first);
  fireEvent.pointerEnter(list(desk));
  desk.set(ready({ suggestions: { ...suggestions({ items: first.suggestions?.items ?? [] }), revision: 9 } }));
  expect(desk.queryByText(t('suggestNewer'))).toBeNull();
  await desk.pick('a');
  expect(desk.desk.inserts[0]?.revision).toBe(9);
});

test('the in-page keys are told what is shown, in its order, also after more was asked for', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => suggestion(id, id));
  const desk = renderDesk(ready({ suggestions: suggestions({ items }) }));
  const last = () => desk.desk.of('reportShown').at(-1)?.[0];
  expect(last()).toEqual({ conversationKey: 'c-1', revision: 7, phraseIds: ['a', 'b', 'c'] });
  fireEvent.click(within(list(desk)).getByText(t('suggestMore', 2)));
  expect(last()).toEqual({ conversationKey: 'c-1', revision: 7, phraseIds: ['a', 'b', 'c', 'd', 'e'] });
});

test('a half-typed phrase that can’t be read leaves an empty form, and the panel standing', () => {
  const desk = renderDesk(first);
  desk.desk.halves.set('phrase', '{"body":"写到一');
  fireEvent.click(desk.getByText(t('suggestWrite')));
  expect(desk.getByLabelText(t('phraseBody'))).toBeTruthy();
  expect(desk.rows()).toEqual(['a', 'b']);
});
