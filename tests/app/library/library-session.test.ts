import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';
import { libraryDesk } from './library-desk';

const desk = libraryDesk();
const draft = { code: '', title: '', body: '写到一半', questions: [], stage: 'inquiry' as const, groups: [] };

describe('the phrase manager', () => {
  it('keeps what was half typed over a closing, until it is saved', async () => {
    const first = desk.library();
    await desk.ready(first);
    first.keepHalfTyped(draft);
    const again = await eventually(async () => {
      const state = await desk.ready(desk.library());
      expect(state.halfTyped).toEqual(draft);
      return state;
    });
    expect(again.kind).toBe('ready');
    await first.save(draft);
    expect((await desk.ready(desk.library())).halfTyped).toBeNull();
  });

  it('changes a phrase without losing what the form does not show', async () => {
    const before = aPhrase('a', { tags: ['small-talk'], pinned: true, variants: ['另一种'], validTo: 99 });
    await desk.store.phrases.save(before);
    const session = desk.library();
    await desk.ready(session);
    await session.save({ ...draft, id: 'a', body: '新的' });
    const [after] = await desk.store.phrases.all();
    expect(after).toMatchObject({
      body: '新的',
      tags: ['small-talk'],
      pinned: true,
      variants: ['另一种'],
      validTo: 99,
    });
  });

  it('shows the first phrases before all are read, and decides a change on all of them', async () => {
    const many = Array.from({ length: 1_500 }, (_, i) => aPhrase(`p${i}`, { order: i, groups: ['旧组'] }));
    await desk.store.phrases.saveAll(many, 'import', 0);
    const session = desk.library();
    const early = await eventually(() => {
      const state = session.getState();
      if (state.kind !== 'ready') throw new Error(state.kind);
      return state;
    }, 1);
    expect(early.isWhole).toBe(false);
    expect(early.phrases.length).toBeGreaterThan(20);
    expect(early.phrases.map(({ id }) => id)).toEqual(many.slice(0, early.phrases.length).map(({ id }) => id));
    const renamed = await session.renameGroup(['旧组'], ['新组']);
    expect(renamed).toMatchObject({ ok: true, value: { changed: 1_500 } });
  });

  it('finds by tag, alone and among words, and leaves a # that is no tag a sign', async () => {
    const phrases = [
      aPhrase('a', { title: '多久发货', tags: ['催单', 'VIP'] }),
      aPhrase('b', { title: '发货后改地址', tags: ['售后'] }),
      aPhrase('c', { title: '搭配参考', body: '看 #穿搭 里的图' }),
    ];
    await desk.store.phrases.saveAll(phrases, 'import', 0);
    const session = desk.library();
    const found = (query: string) => session.search(query).map(({ id }) => id);
    await eventually(() => expect(found('发货').sort()).toEqual(['a', 'b']));
    expect(found('#催单')).toEqual(['a']);
    expect(found('＃vi')).toEqual(['a']);
    expect(found('#售 发货')).toEqual(['b']);
    expect(found('#催单 #vip')).toEqual(['a']);
    expect(found('#').sort()).toEqual(['a', 'b']);
    expect(found('#穿搭')).toEqual(['c']);
    expect(found('#催单 地址')).toEqual([]);
  });

  it('finds by code, pinyin initials and words, as soon as the library has been read', async () => {
    await desk.store.phrases.saveAll(
      [aPhrase('fh', { title: '多久发货' }), aPhrase('cm', { title: '推荐尺码' })],
      'import',
      0,
    );
    const session = desk.library();
    await eventually(() => expect(session.search('')).toHaveLength(2));
    expect(session.search('fh')[0]?.id).toBe('fh');
    expect(session.search('tjcm')[0]?.id).toBe('cm');
    expect(session.search('尺码')[0]?.id).toBe('cm');
  });
});
