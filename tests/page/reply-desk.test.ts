// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InsertOptions } from '../../lib/editors/insert';
import type { InsertOutcome } from '../../lib/editors/outcome';
import type { InsertReport } from '../../lib/page/link';
import type { Card, CardKind } from '../../lib/page/overlay/card';
import type { OverlayHost } from '../../lib/page/overlay/host';
import { PageState } from '../../lib/page/page-state';
import { ReplyDesk } from '../../lib/page/reply-desk';
import { known } from '../../lib/shared/reading';
import { eventually } from '../support/eventually';
import { aSuggestion, aView, said } from '../support/views';

let write: (text: string, options: InsertOptions) => Promise<InsertOutcome>;
vi.mock('../../lib/editors/insert', () => ({
  insertText: (_: HTMLElement, text: string, options: InsertOptions) => write(text, options),
}));

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function aDesk({ mac = false, refresh = () => {} } = {}) {
  document.body.replaceChildren();
  const box = document.createElement('textarea');
  document.body.append(box);
  const state = new PageState();
  state.take(aView([said('buyer', '什么时候发货')]), 0);
  const told: InsertReport[] = [];
  const fault = vi.fn();
  const shown: string[] = [];
  const toasts: string[] = [];
  const card: Card & { kind: CardKind | null } = {
    kind: null,
    open(kind: CardKind, _: DOMRect, __: string, ...content: (Node | string)[]) {
      this.kind = kind;
      shown.push(content.map((part) => (typeof part === 'string' ? part : (part.textContent ?? ''))).join(' '));
    },
    close() {
      this.kind = null;
    },
    place: () => {},
  };
  const desk = new ReplyDesk({
    state,
    card,
    fault,
    mac,
    refresh,
    host: { root: document.createElement('div'), onPress: () => {} } as unknown as OverlayHost,
    toast: { show: (text) => void toasts.push(text) },
    t: (key, ...args) => [key, ...args].join(' '),
    link: { inserted: (report) => told.push(report) },
    shopId: () => 'practice',
    written: () => {},
    timed: () => {},
    currentKey: () => known(state.key),
    headerName: () => known('小林'),
    box: () => box,
    rememberedSelection: () => null,
    composition: { composing: () => false, ended: async () => true },
    alive: () => true,
    signal: new AbortController().signal,
  });
  return { box, card, desk, fault, shown, state, told, toasts };
}

describe('inserting from within the page', () => {
  beforeEach(() => {
    write = async () => ({ kind: 'inserted', driver: 'test' });
  });

  it('says that pictures are still to be pasted', async () => {
    const { desk, toasts } = aDesk();
    desk.suggestion({ ...aSuggestion('a'), pictures: 2 }, 1);
    await eventually(() => expect(toasts).toEqual(['overlay_inserted_pictures 2']));
    desk.suggestion(aSuggestion('b'), 1);
    await eventually(() => expect(toasts[1]).toBe('overlay_inserted'));
  });

  it('learns from the words that were open, though the conversation was left before the insert ended', async () => {
    const { desk, state, told } = aDesk();
    write = async () => {
      await settled();
      const other = aView([said('buyer', '能便宜点吗')], { revision: 2 });
      state.take({ ...other, conversation: other.conversation && { ...other.conversation, key: 'c2' } }, 0);
      return { kind: 'inserted', driver: 'test' };
    };
    desk.suggestion(aSuggestion('ship'), 1);
    await eventually(() => expect(told).toHaveLength(1));
    expect(told).toMatchObject([{ conversationKey: 'c1', messages: ['什么时候发货'] }]);
  });

  it('reports an insert that fails, and throws nothing into the page', async () => {
    const { desk, fault } = aDesk({
      refresh: () => {
        throw new Error('no such list');
      },
    });
    desk.suggestion(aSuggestion('ship'), 1);
    await settled();
    expect(fault).toHaveBeenCalledOnce();
  });

  it('replaces what was typed for the picker only while it stands there', async () => {
    const { box, desk } = aDesk();
    box.value = '/kd';
    const reasons: (string | null | undefined)[] = [];
    write = async (_, { recheck }) => {
      reasons.push(recheck?.());
      box.value = '亲,您好';
      reasons.push(recheck?.());
      return { kind: 'refused', reason: 'cancelled' };
    };
    const pick = { phraseId: 'kd', code: 'kd', title: '快递', template: '默认发中通', missing: [] };
    desk.pick(pick, { start: 0, end: 3, words: '/kd' });
    await settled();
    expect(reasons).toEqual([null, 'cancelled']);
  });

  it('adds nothing unasked to what came into the box while it waited for its turn', async () => {
    const { box, desk } = aDesk();
    const reasons: (string | null | undefined)[] = [];
    write = async (_, { recheck }) => {
      reasons.push(recheck?.());
      box.value = '亲,您好';
      reasons.push(recheck?.());
      return { kind: 'refused', reason: 'cancelled' };
    };
    desk.suggestion(aSuggestion('kd'), 1);
    await settled();
    expect(reasons).toEqual([null, 'cancelled']);
  });

  it('names the keys of its questions as they are written on this system', async () => {
    const { box, desk, shown } = aDesk({ mac: true });
    box.value = '草稿';
    desk.suggestion(aSuggestion('ship'), 1);
    await settled();
    expect(shown[0]).toContain('⌥1');
    expect(shown[0]).not.toContain('Alt');
  });

  it('takes a default at once, and shows what was typed for another buyer before it is taken', async () => {
    const { desk, shown, told, state } = aDesk();
    const missing = [{ name: '快递', options: [], fallback: '中通' }];
    desk.suggestion(aSuggestion('ship', { template: '走{快递}', missing }), 1);
    await eventually(() => expect(told).toHaveLength(1));
    expect(told[0]?.text).toBe('走中通');
    desk.suggestion(
      aSuggestion('back', {
        template: '退到{仓库}',
        missing: [{ name: '仓库', prompt: '退回哪个仓', options: [], fallback: '二仓', remembered: true }],
      }),
      1,
    );
    await settled();
    expect(told).toHaveLength(1);
    expect(shown.at(-1)).toContain('退回哪个仓');
    expect(shown.at(-1)).toContain('overlay_fill_remembered');
    state.fills = { 仓库: '三仓' };
    desk.suggestion(aSuggestion('back', { template: '退到{仓库}', missing }), 1);
    await eventually(() => expect(told).toHaveLength(2));
    expect(told[1]).toMatchObject({ text: '退到三仓', values: { 仓库: '三仓' } });
  });
});
