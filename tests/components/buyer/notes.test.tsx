// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { err } from '../../../lib/shared/result';
import { ready } from '../../support/gallery/samples';
import { renderDesk, t } from '../render-desk';

test('a note is added, changed, and removed with a way back', async () => {
  const state = ready();
  const [first] = state.notes;
  if (!first) throw new Error('no sample');
  const desk = renderDesk(state);
  fireEvent.click(desk.getAllByLabelText(t('noteEdit'))[0] as HTMLElement);
  const editor = desk.getByDisplayValue(first.text);
  fireEvent.change(editor, { target: { value: '喜欢紧身' } });
  fireEvent.keyDown(editor, { key: 'Enter' });
  await desk.settle();
  expect(desk.desk.of('saveNote')).toEqual([['喜欢紧身', first.id]]);

  fireEvent.click(desk.getAllByLabelText(t('noteRemove'))[0] as HTMLElement);
  await desk.settle();
  expect(desk.desk.of('removeNote')).toEqual([[first.id]]);
  fireEvent.click(desk.getByText(t('uiUndo')));
  await desk.settle();
  expect(desk.desk.of('restoreNote')).toEqual([[first]]);
});

test('a note that could not be kept stays in its field, with the reason', async () => {
  const desk = renderDesk(ready({ notes: [] }));
  desk.desk.saveNote = async () => err('disk-full' as const) as never;
  const field = desk.getByLabelText(t('noteAdd')) as HTMLTextAreaElement;
  fireEvent.change(field, { target: { value: '要发顺丰' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await desk.settle();
  expect(field.value).toBe('要发顺丰');
  expect(desk.getByText(t('uiFaultDiskFull'))).toBeTruthy();
});
