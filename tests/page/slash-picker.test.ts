// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PhrasePick } from '../../lib/page/link';
import type { Card, CardKind } from '../../lib/page/overlay/card';
import type { OverlayHost } from '../../lib/page/overlay/host';
import { createSlashPicker } from '../../lib/page/slash-picker';

const pick = (phraseId: string): PhrasePick => ({
  phraseId,
  code: phraseId,
  title: phraseId,
  template: phraseId,
  missing: [],
});

class FakeCard implements Card {
  kind: CardKind | null = null;
  open = (kind: CardKind) => {
    this.kind = kind;
  };
  close = (only?: CardKind) => {
    if (!only || only === this.kind) this.kind = null;
  };
  place = () => {};
}

let now = 0;

function aPicker() {
  const box = document.createElement('textarea');
  document.body.append(box);
  const card = new FakeCard();
  const picked = vi.fn();
  let answer: (found: { picks: PhrasePick[]; digits: string }) => void = () => {};
  const root = document.createElement('div');
  const picker = createSlashPicker({
    host: { root, onPress: () => {} } as unknown as OverlayHost,
    card,
    t: (key) => key,
    link: { search: () => new Promise((resolve) => (answer = resolve)) },
    box: () => box,
    draft: () => box.value,
    talk: () => ({ shopId: 'practice', platform: 'practice', productId: null, said: [] }),
    composing: () => false,
    clock: () => now,
    picked,
  });
  return {
    card,
    picked,
    picker,
    type: (text: string) => {
      box.value = text;
      box.setSelectionRange(text.length, text.length);
      picker.look();
    },
    answered: async (...ids: string[]) => {
      answer({ picks: ids.map(pick), digits: '' });
      await Promise.resolve();
      await Promise.resolve();
    },
    press: (key: string) => picker.key(new KeyboardEvent('keydown', { key })),
  };
}

describe('the / picker', () => {
  beforeEach(() => document.body.replaceChildren());

  it('hands over what was typed for it, so that it can be found again when the words are written', async () => {
    const { answered, picked, press, type } = aPicker();
    type('您好 /kd');
    await answered('kd');
    expect(press('Enter')).toBe(true);
    expect(picked).toHaveBeenCalledWith(pick('kd'), { start: 3, end: 6, words: '/kd' });
  });

  it('keeps Enter while the answer is on its way, and gives it back when none comes', () => {
    const { picked, press, type } = aPicker();
    now = 0;
    type('/kd');
    now = 1_900;
    expect(press('Enter')).toBe(true);
    now = 2_100;
    expect(press('Enter')).toBe(false);
    expect(picked).not.toHaveBeenCalled();
  });

  it('puts in the phrase of the code that was typed with Enter in one go, once the answer is there', async () => {
    const { answered, card, picked, press, type } = aPicker();
    type('/KD');
    expect(press('Enter')).toBe(true);
    await answered('kd', 'kdn');
    expect(picked).toHaveBeenCalledWith(pick('kd'), { start: 0, end: 3, words: '/KD' });
    expect(card.kind).toBeNull();
  });

  it('shows what was searched by words before Enter puts it in, and forgets an Enter before more was typed', async () => {
    const { answered, card, picked, press, type } = aPicker();
    type('/快递');
    expect(press('Enter')).toBe(true);
    await answered('kd');
    expect(card.kind).toBe('picker');
    type('/k');
    expect(press('Enter')).toBe(true);
    type('/kd');
    await answered('kd');
    expect(picked).not.toHaveBeenCalled();
    expect(press('Enter')).toBe(true);
    expect(picked).toHaveBeenCalledOnce();
  });

  it('takes no answer to an earlier search for the one that is under way', async () => {
    const { answered, picked, press, type } = aPicker();
    now = 0;
    type('/k');
    await answered('k');
    type('/kd');
    now = 5_000;
    expect(press('Enter')).toBe(false);
    expect(picked).not.toHaveBeenCalled();
  });

  it('shows nothing and takes no key once another conversation was opened, whenever the answer comes', async () => {
    const { answered, card, picked, picker, press, type } = aPicker();
    type('/kd');
    expect(press('Enter')).toBe(true);
    picker.close();
    expect(press('Enter')).toBe(false);
    await answered('kd');
    expect(card.kind).toBeNull();
    expect(press('Enter')).toBe(false);
    expect(picked).not.toHaveBeenCalled();
  });
});
