// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import type { OverlayHost } from '../../lib/page/overlay/host';
import type { Lesson } from '../../lib/page/teach/lessons';
import { createTeachPanel, type TeachActions } from '../../lib/page/teach/panel';
import { startTeaching } from '../../lib/page/teach/teach';

const lesson: Lesson = {
  steps: ['no'],
  optional: new Set(),
  stepOf: () => 'no',
  make: () => ({ pack: {} as ConsolePack, learned: [] }),
  preview: () => ({ counts: '', sample: null, isWhole: true, rows: [] }),
};
let life: AbortController;
afterEach(() => life?.abort());

it('the teaching mode ends with Escape, but not with the one that an input method takes', () => {
  life = new AbortController();
  const ended = vi.fn();
  const save = async () => null;
  startTeaching({ window, translate: (key) => key, lesson, save, now: () => 0, ended, signal: life.signal });
  const press = (how: object) => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    for (const [name, value] of Object.entries({ isTrusted: true, ...how }))
      Object.defineProperty(event, name, { value });
    window.dispatchEvent(event);
  };
  press({ isComposing: true });
  press({ keyCode: 229 });
  expect(ended).not.toHaveBeenCalled();
  press({});
  expect(ended).toHaveBeenCalledOnce();
});

it('what is hardly meant is taken when it is pointed at again, and nothing else in between', () => {
  life = new AbortController();
  document.body.innerHTML = '<i>在吗</i><b>好的</b><u>小满</u>';
  const made = vi.fn((_samples: Readonly<Record<string, Element>>) => ({ pack: {} as ConsolePack, learned: [] }));
  const doubt = (_: string, { localName }: Element) => (localName === 'u' ? null : ('teach_doubt_name' as const));
  startTeaching({
    window,
    translate: (key) => key,
    lesson: { ...lesson, doubt, make: made },
    save: async () => null,
    now: () => 0,
    ended: () => {},
    signal: life.signal,
  });
  const point = (css: string) => {
    for (const type of ['pointerdown', 'pointerup', 'click']) {
      const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      (document.querySelector(css) as Element).dispatchEvent(event);
    }
  };
  point('i');
  point('b');
  point('i');
  expect(made).not.toHaveBeenCalled();
  point('i');
  expect(made.mock.calls[0]?.[0].no?.localName).toBe('i');
});

describe('the panel of the teaching mode', () => {
  it.each([
    ['stale', 'overlay_stale'],
    ['no-receiver', 'uiFaultFailed'],
    ['disk-full', 'uiFaultDiskFull'],
    ['closed', 'uiFaultDatabaseClosed'],
    ['matches.0: no match pattern', 'matches.0: no match pattern'],
  ])('says in words why nothing was kept: %s', (why, words) => {
    let shown = '';
    const host: Pick<OverlayHost, 'show' | 'onPress'> = {
      show: (part) => {
        shown = part.textContent ?? '';
      },
      onPress: () => {},
    };
    createTeachPanel(host as OverlayHost, (key) => key, lesson, {} as TeachActions).show({ kind: 'unsaved', why });
    expect(shown).toContain(words);
  });
});
