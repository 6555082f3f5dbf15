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
