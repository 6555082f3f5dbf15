// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { conversation, ready, view } from '../../support/gallery/samples';
import { HITS } from '../../support/gallery/states';
import { renderDesk, t } from '../render-desk';

async function searched(query: string) {
  const desk = renderDesk(ready());
  desk.desk.hits = HITS;
  const field = desk.getByPlaceholderText(t('searchPlaceholder')) as HTMLInputElement;
  fireEvent.change(field, { target: { value: query } });
  await desk.settle();
  return { ...desk, field, active: () => desk.container.querySelector('[role="option"][aria-selected="true"]') };
}

test('Ctrl K goes to the search from anywhere', () => {
  const desk = renderDesk(ready());
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  expect(document.activeElement).toBe(desk.getByPlaceholderText(t('searchPlaceholder')));
});

test('the arrows walk through the hits and stop at the ends; Enter inserts', async () => {
  const desk = await searched('起球');
  expect(desk.active()?.textContent).toContain('会不会起球');
  fireEvent.keyDown(desk.field, { key: 'ArrowUp' });
  expect(desk.active()?.textContent).toContain('会不会起球');
  fireEvent.keyDown(desk.field, { key: 'ArrowDown' });
  expect(desk.active()?.textContent).toContain('颜色有货');
  expect(desk.field.getAttribute('aria-activedescendant')).toBe(desk.active()?.id);
  fireEvent.keyDown(desk.field, { key: 'ArrowUp' });
  fireEvent.keyDown(desk.field, { key: 'Enter' });
  await desk.settle();
  expect(desk.desk.inserts[0]).toMatchObject({ text: '不易起球', source: { kind: 'phrase', phraseId: 'p-1' } });
  expect(desk.field.value).toBe('');
});

test('what was looked for is marked in the words that are shown, by whichever way it was found', async () => {
  const marks = async (query: string) => {
    const desk = await searched(query);
    const marked = [...desk.container.querySelectorAll('[role="option"] mark')].map(({ textContent }) => textContent);
    desk.unmount();
    return marked;
  };
  expect(await marks('起球')).toEqual(['起球', '起球']);
  expect(await marks('hbhqq')).toEqual(['会不会起球']);
  expect(await marks('yanse')).toEqual(['颜色']);
  expect(await marks('精梳棉 yunduo')).toEqual(['精梳棉', '云朵']);
  expect(await marks('yd-0')).toEqual(['YD-0']);
});

test('a phrase found by what buyers ask shows the question', async () => {
  const desk = renderDesk(ready());
  desk.desk.hits = HITS.slice(0, 1).map((hit) => ({ ...hit, asked: '洗几次会掉毛吗' }));
  fireEvent.change(desk.getByPlaceholderText(t('searchPlaceholder')), { target: { value: '掉毛' } });
  await desk.settle();
  const [hit] = desk.container.querySelectorAll('[role="option"]');
  expect(hit?.textContent).toContain(`${t('phraseAsked')}洗几次会掉毛吗 · `);
  expect(hit?.querySelector('mark')?.textContent).toBe('掉毛');
});

test('a hit with an open variable asks before it is inserted', async () => {
  const desk = await searched('颜色');
  fireEvent.keyDown(desk.field, { key: 'ArrowDown' });
  fireEvent.keyDown(desk.field, { key: 'Enter' });
  await desk.settle();
  expect(desk.desk.inserts).toEqual([]);
  const own = desk.field.closest('search')?.querySelector('[data-variable="颜色"]') as HTMLInputElement;
  expect(document.activeElement).toBe(own);
  fireEvent.change(own, { target: { value: '白色' } });
  fireEvent.keyDown(own, { key: 'Enter' });
  await desk.settle();
  expect(desk.desk.inserts[0]?.text).toBe('白色 现在有货');
});

test('Enter while composing picks a candidate of the input method, not a hit', async () => {
  const desk = await searched('qiqiu');
  fireEvent.keyDown(desk.field, { key: 'Enter', keyCode: 229 });
  await desk.settle();
  expect(desk.desk.inserts).toEqual([]);
});

test('an answer that comes after the question has changed is dropped', async () => {
  const desk = renderDesk(ready());
  const answers: ((hits: typeof HITS) => void)[] = [];
  desk.desk.search = () => new Promise((resolve) => answers.push(resolve));
  const field = desk.getByPlaceholderText(t('searchPlaceholder'));
  fireEvent.change(field, { target: { value: '一' } });
  fireEvent.change(field, { target: { value: '一二' } });
  answers[1]?.(HITS.slice(0, 1));
  await desk.settle();
  answers[0]?.(HITS);
  await desk.settle();
  expect(desk.container.querySelectorAll('[role="option"]')).toHaveLength(1);
});

test('a product and a setting open where they belong', async () => {
  const desk = await searched('x');
  fireEvent.click(desk.getByText('云朵棉圆领卫衣', { selector: '[role=option] bdi' }));
  expect(desk.desk.of('showProduct')).toEqual([['x']]);
});

test('what was found for one buyer is not put to the next: it is looked for anew, with his values', async () => {
  const desk = await searched('起球');
  desk.desk.search = () => new Promise(() => {});
  desk.set(ready({ view: view({ conversation: conversation({ key: 'c-2' }) }) }));
  expect(desk.container.querySelectorAll('[role="option"]')).toHaveLength(0);
  fireEvent.keyDown(desk.field, { key: 'Enter' });
  await desk.settle();
  expect(desk.desk.inserts).toEqual([]);
});

test('a variable that was being filled for one buyer is not asked about the next', async () => {
  const desk = await searched('颜色');
  fireEvent.keyDown(desk.field, { key: 'ArrowDown' });
  fireEvent.keyDown(desk.field, { key: 'Enter' });
  const asked = () => desk.field.closest('search')?.querySelector('[data-variable]') ?? null;
  expect(asked()).not.toBeNull();
  desk.set(ready({ view: view({ conversation: conversation({ key: 'c-2' }) }) }));
  expect(asked()).toBeNull();
});
