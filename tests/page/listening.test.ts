// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { listen, listenIn } from '../../lib/page/listening';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

/** A frame's document and window as far as listening needs them: no page is loaded into frames here. */
function frame(): { inner: Document; view: EventTarget } {
  const frameElement = document.createElement('section');
  document.body.append(frameElement);
  const inner = document.implementation.createHTMLDocument();
  const view = Object.assign(new EventTarget(), { frameElement });
  Object.defineProperty(inner, 'defaultView', { value: view });
  return { inner, view };
}
const press = (view: EventTarget): void => {
  view.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
};

it.each(['before', 'after'])('hears in a frame what is listened for %s the frame is reached', (order) => {
  const heard = vi.fn();
  const { inner, view } = frame();
  if (order === 'after') listenIn(inner);
  listen(window, 'keydown', heard, { capture: true, signal: life.signal });
  if (order === 'before') listenIn(inner);
  press(view);
  expect(heard).toHaveBeenCalledOnce();
  life.abort();
  press(view);
  expect(heard).toHaveBeenCalledOnce();
});

it('hears nothing more in a frame that is gone', () => {
  const heard = vi.fn();
  const { inner, view } = frame();
  listenIn(inner);
  document.body.replaceChildren();
  listen(window, 'keydown', heard, { capture: true, signal: life.signal });
  press(view);
  expect(heard).not.toHaveBeenCalled();
});

it('hears what is scrolled in a shadow root that was reached before, and nothing else there twice', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>在吗</p>';
  listenIn(root);
  const [scrolled, pressed] = [vi.fn(), vi.fn()];
  listen(window, 'scroll', scrolled, { capture: true, signal: life.signal });
  listen(window, 'keydown', pressed, { signal: life.signal });
  const inside = root.querySelector('p') as Element;
  inside.dispatchEvent(new Event('scroll', { bubbles: true }));
  inside.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
  expect(scrolled).toHaveBeenCalledOnce();
  expect(pressed).toHaveBeenCalledOnce();
});
