// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPlaced } from '../../lib/page/keep-placed';

let life: AbortController;
let frames: FrameRequestCallback[];
const frame = () => {
  for (const callback of frames.splice(0)) callback(0);
};
const scroll = (css: string) => document.querySelector(css)?.dispatchEvent(new Event('scroll'));

function placing() {
  const place = vi.fn();
  const box = document.querySelector('textarea') as HTMLElement;
  const placed = keepPlaced(window, () => box, place, life.signal);
  placed.soon();
  frame();
  place.mockClear();
  return { place, box };
}

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  frames = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback));
  document.body.innerHTML =
    '<main id="around"><div id="list"></div><div id="editor"><textarea></textarea></div></main>';
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it.each(['#around', '#editor', 'textarea'])(
  'places with the next frame when %s scrolls, in which the words are',
  (css) => {
    const { place } = placing();
    scroll(css);
    frame();
    expect(place).toHaveBeenCalledOnce();
  },
);

it('asks for no frame when a list beside it scrolls and leaves it where it is', () => {
  const { place } = placing();
  scroll('#list');
  vi.advanceTimersByTime(1_000);
  expect(frames).toEqual([]);
  expect(place).not.toHaveBeenCalled();
});

it('places a moment after a scroll beside it that has moved it all the same', () => {
  const { place, box } = placing();
  vi.spyOn(box, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 40, 100, 20));
  scroll('#list');
  vi.advanceTimersByTime(1_000);
  frame();
  expect(place).toHaveBeenCalledOnce();
});
