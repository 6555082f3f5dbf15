// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ready, suggestion, suggestions } from '../../support/gallery/samples';
import { renderDesk, t } from '../render-desk';

const state = ready({
  suggestions: suggestions({
    items: [
      suggestion('p', '{买家}，{颜色} 的 {尺码} 码有货', {
        values: { 买家: '小云' },
        missing: [
          { name: '颜色', options: [] },
          { name: '尺码', options: ['M', 'L'] },
        ],
      }),
    ],
  }),
});

test('a missing variable is asked for in place and nothing is inserted before', async () => {
  const desk = renderDesk(state);
  await desk.pick('p');
  expect(desk.desk.inserts).toEqual([]);
  expect(desk.status()).toContain(t('insertMissing', '颜色'));
  expect(document.activeElement).toBe(desk.getByLabelText(t('insertFill', '颜色')));

  fireEvent.change(desk.getByLabelText(t('insertFill', '颜色')), { target: { value: '雾蓝' } });
  fireEvent.change(desk.getByLabelText(t('insertFill', '尺码')), { target: { value: 'L' } });
  await desk.pick('p');
  expect(desk.desk.inserts[0]).toMatchObject({
    text: '小云，雾蓝 的 L 码有货',
    values: { 颜色: '雾蓝', 尺码: 'L' },
    source: { kind: 'suggestion', phraseId: 'p' },
    mode: 'insert',
    conversationKey: 'c-1',
    revision: 7,
  });
  expect(desk.desk.of('setFill')).toEqual([
    ['颜色', '雾蓝'],
    ['尺码', 'L'],
  ]);
});

test('Enter in a field inserts; Enter that ends a composition does not', async () => {
  const desk = renderDesk(state);
  const colour = desk.getByLabelText(t('insertFill', '颜色'));
  fireEvent.change(colour, { target: { value: '白' } });
  fireEvent.change(desk.getByLabelText(t('insertFill', '尺码')), { target: { value: 'M' } });
  fireEvent.keyDown(colour, { key: 'Enter', keyCode: 229 });
  await desk.settle();
  expect(desk.desk.inserts).toEqual([]);
  fireEvent.keyDown(colour, { key: 'Enter', keyCode: 13 });
  await desk.settle();
  expect(desk.desk.inserts[0]?.text).toBe('小云，白 的 M 码有货');
});

test('blanks are no value, and copying asks for the variable, too', async () => {
  const desk = renderDesk(state);
  fireEvent.change(desk.getByLabelText(t('insertFill', '颜色')), { target: { value: '  ' } });
  await desk.pick('p');
  fireEvent.click(desk.getByLabelText(t('insertCopyVerb')));
  expect(desk.desk.inserts).toEqual([]);
  expect(desk.desk.of('copy')).toEqual([]);
});

test('Shift-click edits first; an open variable does not get out of the editor', async () => {
  const desk = renderDesk(state);
  await desk.pick('p', { shiftKey: true });
  const editor = desk.getByLabelText(t('suggestEditLabel')) as HTMLTextAreaElement;
  expect(desk.desk.inserts).toEqual([]);
  fireEvent.click(desk.getByText(t('insertVerb')));
  expect(desk.getByText(t('insertMissing', '颜色'))).toBeTruthy();
  fireEvent.change(editor, { target: { value: '小云，都有货' } });
  fireEvent.keyDown(editor, { key: 'Enter', ctrlKey: true });
  await desk.settle();
  expect(desk.desk.inserts).toHaveLength(1);
  expect(desk.desk.inserts[0]).toMatchObject({ text: '小云，都有货', mode: 'edit' });
});

test('values typed in one conversation are gone in the next', () => {
  const desk = renderDesk(state);
  fireEvent.change(desk.getByLabelText(t('insertFill', '颜色')), { target: { value: '红' } });
  const next = ready();
  desk.set({
    ...next,
    view: { ...next.view, conversation: next.view.conversation && { ...next.view.conversation, key: 'c-2' } },
    suggestions: state.suggestions && { ...state.suggestions, conversationKey: 'c-2' },
  });
  expect((desk.getByLabelText(t('insertFill', '颜色')) as HTMLInputElement).value).toBe('');
});

test('a variable is asked as its setting says, and a remembered value stands there, marked, until it is changed', async () => {
  const item = suggestion('p', '退到{仓库}，{今天+2=11月25日}前', {
    missing: [{ name: '仓库', prompt: '退回哪个仓', options: [], fallback: '二仓', remembered: true }],
  });
  const desk = renderDesk(ready({ suggestions: suggestions({ items: [item] }) }));
  const field = desk.container.querySelector('[data-remembered]') as HTMLInputElement;
  expect(field.value).toBe('二仓');
  expect(field.title).toContain('退回哪个仓');
  expect(field.title).toContain(t('insertRemembered', '二仓'));
  fireEvent.change(field, { target: { value: '三仓' } });
  expect(desk.container.querySelector('[data-remembered]')).toBeNull();
  await desk.pick('p');
  expect(desk.desk.inserts[0]?.text).toBe('退到三仓，11月25日前');
});

test('options of a setting are choices under its question', () => {
  const missing = [{ name: '仓库', prompt: '退回哪个仓', options: ['一仓', '二仓'] }];
  const desk = renderDesk(ready({ suggestions: suggestions({ items: [suggestion('p', '退到{仓库}', { missing })] }) }));
  const choice = desk.getByLabelText('退回哪个仓') as HTMLSelectElement;
  expect([...choice.options].map(({ text }) => text)).toEqual(['退回哪个仓', '一仓', '二仓']);
});
