// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderConsole } from './rendered';

afterEach(cleanup);

/** A console with two conversations, one of them open; what the box holds and how to type into it. */
async function composing(kind: 'textarea' | 'editable') {
  const console = renderConsole();
  await console.change((p) => {
    p.receive('a', { text: '在吗' });
    p.receive('b', { text: '多少钱' });
    p.composer(kind);
    p.open('a');
  });
  const box = () => console.one('[data-yd="composer"]');
  const typed = (): string => {
    const element = box();
    return element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '');
  };
  const type = (text: string) => {
    const element = box();
    if (element instanceof HTMLTextAreaElement) {
      fireEvent.change(element, { target: { value: text } });
    } else {
      element.textContent = text;
      fireEvent.input(element);
    }
  };
  return { ...console, box, typed, type };
}

describe.each(['textarea', 'editable'] as const)('the box as %s', (kind) => {
  it('is of the kind that was chosen, and has the focus once a conversation is open', async () => {
    const { box } = await composing(kind);
    expect(box().matches(kind === 'textarea' ? 'textarea' : 'div[contenteditable="true"][role="textbox"]')).toBe(true);
    expect(document.activeElement).toBe(box());
  });

  it('sends on Enter, once, and is empty then', async () => {
    const { api, box, type, typed } = await composing(kind);
    type('您好，在的');
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 });
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13, repeat: true });
    expect(api.sent).toMatchObject([{ key: 'a', text: '您好，在的', how: 'enter' }]);
    expect(typed()).toBe('');
    expect(api.state().desk.conversations[0]?.messages.at(-1)).toMatchObject({ side: 'agent', text: '您好，在的' });
  });

  it('sends by the button and takes the focus back', async () => {
    const { api, box, one, type } = await composing(kind);
    type('59 元');
    fireEvent.click(one('button[data-yd="send"]'));
    expect(api.sent).toMatchObject([{ key: 'a', text: '59 元', how: 'button' }]);
    expect(document.activeElement).toBe(box());
  });

  it.each([
    ['Shift+Enter', { shiftKey: true }],
    ['Ctrl+Enter', { ctrlKey: true }],
    ['Enter while composing', { isComposing: true }],
    ['Enter with key code 229', { keyCode: 229 }],
  ])('does not send on %s', async (_, init) => {
    const { api, box, type, typed } = await composing(kind);
    type('nihao');
    const free = fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13, ...init });
    expect(free).toBe(true);
    expect(api.sent).toEqual([]);
    expect(typed()).toBe('nihao');
  });

  it('keeps a draft for each conversation', async () => {
    const { change, type, typed } = await composing(kind);
    type('给甲');
    await change((p) => p.open('b'));
    expect(typed()).toBe('');
    type('给乙');
    await change((p) => p.open('a'));
    expect(typed()).toBe('给甲');
    await change((p) => p.composer(kind === 'textarea' ? 'editable' : 'textarea'));
    expect(typed()).toBe('给甲');
  });

  it('sends nothing that is blank', async () => {
    const { api, box, type } = await composing(kind);
    type('  ');
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 });
    expect(api.sent).toEqual([]);
  });
});
