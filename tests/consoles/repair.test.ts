// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { packs } from '../../lib/consoles/packs';
import { createReader } from '../../lib/consoles/reader/reader';
import { isRepairable, locatorsOf, repair, withRepair } from '../../lib/consoles/teach/repair';
import { showPage } from './fixture';

const verified = { date: '2026-11-20', by: 'public-code', sureness: 'B' } as const;
const pack: ConsolePack = {
  ...{
    id: 'shop-chat',
    label: '客服',
    platform: 'shop',
    version: '1',
    matches: ['https://kf.example.com/*'],
    hosts: [],
  },
  kind: 'chat',
  conversation: { key: [{ css: '.open', attribute: 'data-id', verified }], buyer: [{ css: '.former-name', verified }] },
  list: {
    row: '.row',
    key: { attribute: 'data-id' },
    name: [{ css: '.nick', verified }],
    unread: [{ css: '.former-count', digits: true, verified }],
    active: [{ css: '.open', verified }],
  },
  composer: { box: [{ css: 'textarea', verified }], send: [], enter: 'enter' },
};
const PAGE = `
  <ul><li class="row open" data-id="a"><b class="nick">小满</b><i class="count">3 条</i></li>
    <li class="row" data-id="b"><b class="nick">老周</b><i class="count">1 条</i></li></ul>
  <h2 class="buyer-title">小满</h2><textarea></textarea><button class="send-now">发送</button>`;
const one = (css: string) => document.querySelector(css) as Element;
const mended = (field: string, css: string, of = pack) => {
  const found = repair(of, field, one(css), { date: '2026-11-29' });
  if (typeof found === 'string') throw new Error(found);
  return withRepair(of, field, found.locators[0] as never);
};
const health = (of: ConsolePack) => createReader(of, document, () => 0).read().health;

describe('a field that was lost', () => {
  it('of the page is found by what was pointed at, and everything else stays', () => {
    showPage(PAGE);
    expect(health(pack)['conversation.buyer']).toBe('blind');
    const now = mended('conversation.buyer', '.buyer-title');
    expect(createReader(now, document, () => 0).read().conversation?.buyer).toEqual({ known: true, value: '小满' });
    expect({ ...now, conversation: { ...now.conversation, buyer: pack.conversation?.buyer } }).toEqual(pack);
    expect(locatorsOf(now, 'conversation.buyer')).toMatchObject([
      { css: '.buyer-title', verified: { date: '2026-11-29', by: 'user' } },
      { css: '.former-name' },
    ]);
  });

  it('of each row is found in every row, and cut as it was before', () => {
    showPage(PAGE);
    const now = mended('list.unread', '.open .count');
    expect(
      createReader(now, document, () => 0)
        .read()
        .rows.map(({ unread }) => unread),
    ).toEqual([
      { known: true, value: 3 },
      { known: true, value: 1 },
    ]);
  });

  it('that had no place at all gets one', () => {
    showPage(PAGE);
    expect(locatorsOf(mended('composer.send', 'button'), 'composer.send')).toHaveLength(1);
  });

  it('of a row is not looked for outside of rows, nor in the row itself', () => {
    showPage(PAGE);
    expect(repair(pack, 'list.name', one('.buyer-title'), { date: '' })).toBe('no-row');
    expect(repair(pack, 'list.name', one('.open'), { date: '' })).toBe('no-place');
  });

  it('is one that the pack has rules for', () => {
    expect(isRepairable(pack, 'list.unread')).toBe(true);
    expect(isRepairable(pack, 'list')).toBe(false);
    // A name for a shop that had none would part it from what was kept for it.
    expect(isRepairable(pack, 'shop')).toBe(false);
    expect(isRepairable(pack, 'messages.text')).toBe(false);
    expect(isRepairable(pack, '__proto__.row')).toBe(false);
    expect(() => withRepair(pack, 'list.row', { css: 'p', verified })).toThrow('list.row');
    // A chat may have orders beside it, and others' packs more than one list.
    for (const shipped of packs) {
      for (const field of ['composer.box', 'orders.no', 'messages.text']) {
        if (!isRepairable(shipped, field)) continue;
        expect(withRepair(shipped, field, { css: 'p', verified })).not.toEqual(shipped);
      }
    }
  });
});
