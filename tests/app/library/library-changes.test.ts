import { beforeEach, describe, expect, it } from 'vitest';
import { RETENTION_DEFAULTS } from '../../../lib/app/stored/retention-settings';
import { delay } from '../../../lib/shared/delay';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';
import { libraryDesk } from './library-desk';

const desk = libraryDesk();
const draft = { code: '', title: '', body: '写到一半', questions: [], stage: 'inquiry' as const, groups: [] };

const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('not done');
  return result.value;
};

describe('changes of many phrases', () => {
  const groupsOf = async () => (await desk.store.phrases.all()).map(({ id, groups }) => [id, groups.join('/')]);
  /** A session that has taken in what the store holds. */
  const opened = async (size: number) => {
    const session = desk.library();
    await eventually(async () => expect((await desk.ready(session)).phrases).toHaveLength(size));
    return session;
  };
  const three = () => [
    aPhrase('a', { order: 1, groups: ['售前', '发货'] }),
    aPhrase('b', { order: 2, groups: ['售前'], scope: 'shop' }),
    aPhrase('c', { order: 3 }),
  ];
  beforeEach(async () => {
    await desk.store.phrases.saveAll(three(), 'import', 1);
  });

  it('move, tag and pin those that differ, and are taken back by their id', async () => {
    const session = await opened(3);
    const moved = value(await session.edit(['a', 'b', 'c'], { kind: 'move', groups: ['售前'] }));
    expect(moved).toMatchObject({ changed: 2, refused: 0 });
    expect(await groupsOf()).toEqual([
      ['a', '售前'],
      ['b', '售前'],
      ['c', '售前'],
    ]);
    desk.now = 20;
    expect(value(await session.undo(moved.changeId ?? ''))).toEqual({ kept: 0 });
    expect(await groupsOf()).toEqual([
      ['a', '售前/发货'],
      ['b', '售前'],
      ['c', ''],
    ]);
    expect(await session.undo(moved.changeId ?? '')).toEqual({ ok: false, error: 'invalid' });
    expect(value(await session.edit(['c'], { kind: 'tag', add: [], drop: ['没有'] })).changeId).toBeNull();
  });

  it('tell how many were kept because they were changed since', async () => {
    const session = await opened(3);
    const moved = value(await session.edit(['a', 'c'], { kind: 'move', groups: ['新'] }));
    desk.now = 30;
    await eventually(async () => expect((await desk.ready(session)).phrases[0]?.groups).toEqual(['新']));
    await session.save({ ...draft, id: 'a', groups: ['别处'] });
    expect(value(await session.undo(moved.changeId ?? ''))).toEqual({ kept: 1 });
    expect((await desk.store.phrases.get(['a'])).get('a')?.groups).toEqual(['别处']);
  });

  it('put phrases in order, bring them back from the trash, and erase them', async () => {
    const session = await opened(3);
    await session.reorder(['c'], { before: 'a' });
    expect((await desk.store.phrases.all()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    await session.remove(['a', 'b']);
    expect((await session.trash()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
    await session.restore(['a']);
    await session.erase(['b']);
    expect(await session.trash()).toEqual([]);
    expect((await desk.store.phrases.all()).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('show what a phrase was, and go back to it', async () => {
    const session = await opened(3);
    await session.save({ ...draft, id: 'c', body: '改坏了' });
    await eventually(async () => expect((await desk.ready(session)).phrases.at(-1)?.body).toBe('改坏了'));
    const [before] = await session.versions('c');
    expect(before?.phrase.body).toBe('c 的内容');
    if (before) await session.revert(before);
    expect((await desk.store.phrases.get(['c'])).get('c')?.body).toBe('c 的内容');
  });

  it('merge doubles with their questions, uses and learned words, and let that be undone', async () => {
    await desk.store.examples.learn({ shopId: 's', phraseId: 'b', question: '发了吗', at: 5 });
    const session = await opened(3);
    const done = value(await session.merge('a', ['b']));
    expect((await desk.store.phrases.all()).map(({ id }) => id)).toEqual(['a', 'c']);
    expect((await desk.store.examples.totals()).get('a')?.count).toBe(1);
    expect((await desk.store.examples.ofShop('s')).map(({ phraseId }) => phraseId)).toEqual(['b', 'a']);
    await session.undo(done.changeId ?? '');
    expect((await desk.store.phrases.all()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('merge what the wordings ask for and show, and a picture stays when the other is erased', async () => {
    const png = { name: 'a.png', type: 'image/png', bytes: new ArrayBuffer(1) };
    await desk.store.images.add({ ...png, id: 'pic', phraseId: 'd' });
    const asks = { name: '颜色', options: ['黑', '白'] };
    await desk.store.phrases.saveAll(
      [aPhrase('d', { order: 9, body: '{颜色}有货', variables: [asks], images: ['pic'] })],
      'import',
      1,
    );
    const session = await opened(4);
    value(await session.merge('a', ['d']));
    const kept = (await desk.store.phrases.get(['a'])).get('a');
    expect(kept).toMatchObject({ variants: ['{颜色}有货'], variables: [asks], images: ['pic'] });
    value(await session.erase(['d']));
    expect(await session.image('pic')).not.toBeNull();
  });

  it('leave what was erased for good gone, and what was dragged since where it is', async () => {
    const session = await opened(3);
    const tagged = value(await session.edit(['a', 'b', 'c'], { kind: 'tag', add: ['新'], drop: [] }));
    desk.now = 20;
    await session.reorder(['c'], { before: 'a' });
    await session.remove(['b']);
    await session.erase(['b']);
    expect(value(await session.undo(tagged.changeId ?? ''))).toEqual({ kept: 1 });
    const left = await desk.store.phrases.all();
    expect(left.map(({ id, tags }) => [id, tags])).toEqual([
      ['c', []],
      ['a', []],
    ]);
  });

  it('finds doubles in slices, and stops when nobody waits any more', async () => {
    await desk.store.phrases.saveAll([aPhrase('d', { body: 'a 的内容！', order: 9 })], 'import', 1);
    const session = await opened(4);
    const groups = await session.duplicates(() => {}, desk.life.signal);
    expect(groups.map(({ kind, phrases }) => [kind, ...phrases.map(({ id }) => id)])).toEqual([['exact', 'a', 'd']]);
  });
});

describe('an agent', () => {
  const shop = aPhrase('s', { scope: 'shop', groups: ['售后'], body: '店铺的' });
  const own = aPhrase('o', { body: '自己的' });
  const asAgent = async () => {
    await desk.store.phrases.saveAll([shop, own], 'import', 1);
    await desk.store.values.set('library-role', 'agent');
    const session = desk.library();
    await eventually(async () => {
      const state = await desk.ready(session);
      expect([state.phrases.length, state.role]).toEqual([2, 'agent']);
    });
    return session;
  };

  it('leaves shop phrases as they are, and is told how many', async () => {
    const session = await asAgent();
    const all = ['s', 'o'];
    expect(value(await session.edit(all, { kind: 'move', groups: ['新'] }))).toMatchObject({ changed: 1, refused: 1 });
    expect(value(await session.edit(all, { kind: 'scope', scope: 'shop' }))).toMatchObject({ changed: 0, refused: 2 });
    expect(value(await session.remove(['s']))).toMatchObject({ changed: 0, refused: 1 });
    expect(await session.save({ ...draft, id: 's' })).toEqual({ ok: false, error: 'invalid' });
    expect(await session.save({ ...draft, scope: 'shop' })).toEqual({ ok: false, error: 'invalid' });
    expect((await desk.store.phrases.get(['s'])).get('s')).toEqual(shop);
    expect(value(await session.edit(['s'], { kind: 'pin', pinned: true }))).toMatchObject({ changed: 1 });
  });

  it('copies one to change at will', async () => {
    const session = await asAgent();
    await session.copyToPersonal(['s']);
    const copy = (await desk.store.phrases.all()).find(({ copyOf }) => copyOf === 's');
    expect(copy).toMatchObject({ scope: 'personal', body: '店铺的', code: '' });
  });

  it('asks for a change, which a supervisor puts in force', async () => {
    const session = await asAgent();
    await session.propose({ ...draft, id: 's', body: '应该这样说' }, '旧的说法买家看不懂');
    const asked = await eventually(async () => {
      const [first] = (await desk.ready(session)).proposals;
      if (!first) throw new Error('none yet');
      return first;
    });
    expect(value(await session.accept(asked))).toMatchObject({ changed: 0, refused: 1 });
    await session.setRole('supervisor');
    await eventually(async () => expect((await desk.ready(session)).role).toBe('supervisor'));
    expect(value(await session.accept(asked))).toMatchObject({ changed: 1 });
    expect((await desk.store.phrases.get(['s'])).get('s')).toMatchObject({ body: '应该这样说', scope: 'shop' });
    await eventually(async () => expect((await desk.ready(session)).proposals).toEqual([]));
  });

  it('asks again for a change whose acceptance is taken back, unless the phrase was changed since', async () => {
    const session = await asAgent();
    await session.propose({ ...draft, id: 's', body: '应该这样说' }, '旧的说法买家看不懂');
    await session.setRole('supervisor');
    const asked = () =>
      eventually(async () => {
        const state = await desk.ready(session);
        expect(state).toMatchObject({ role: 'supervisor', proposals: [{ note: '旧的说法买家看不懂' }] });
        return state.proposals[0] as never;
      });
    desk.now = 20;
    const first = value(await session.accept(await asked()));
    await eventually(async () => expect((await desk.ready(session)).proposals).toEqual([]));
    desk.now = 30;
    expect(value(await session.undo(first.changeId ?? ''))).toMatchObject({ kept: 0 });
    desk.now = 40;
    const second = value(await session.accept(await asked()));
    await eventually(async () => expect((await desk.ready(session)).proposals).toEqual([]));
    desk.now = 50;
    value(await session.edit(['s'], { kind: 'tag', add: ['急'], drop: [] }));
    desk.now = 60;
    expect(value(await session.undo(second.changeId ?? ''))).toMatchObject({ kept: 1 });
    expect((await desk.ready(session)).proposals).toEqual([]);
  });
});

describe('a draft', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

  it('keeps all its fields, and null takes one away', async () => {
    const session = desk.library();
    await desk.ready(session);
    const full = { ...draft, variants: ['另一种', ' 另一种 '], tags: ['常用'], validTo: 99, platforms: ['practice'] };
    const saved = value(await session.save(full));
    expect(saved).toMatchObject({ variants: ['另一种'], tags: ['常用'], validTo: 99, platforms: ['practice'] });
    await eventually(async () => expect((await desk.ready(session)).phrases).toHaveLength(1));
    const again = value(await session.save({ ...draft, id: saved.id, validTo: null }));
    expect(again).not.toHaveProperty('validTo');
    expect(again.tags).toEqual(['常用']);
  });

  it('may be as long as what files bring, and no longer; a title from its words cuts no character', async () => {
    const session = desk.library();
    await desk.ready(session);
    const long = '长'.repeat(9_000);
    const saved = value(await session.save({ ...draft, body: long, title: '题'.repeat(150) }));
    expect([saved.body.length, saved.title.length]).toEqual([9_000, 150]);
    const tooLong = { ok: false, error: 'too-long' };
    expect(await session.save({ ...draft, body: '长'.repeat(10_001) })).toEqual(tooLong);
    expect(await session.save({ ...draft, code: 'c'.repeat(41) })).toEqual(tooLong);
    const options = Array.from({ length: 51 }, (_, i) => `色${i}`);
    expect(await session.save({ ...draft, variables: [{ name: '颜色', options }] })).toEqual(tooLong);
    const related = [{ question: '问', answer: '答'.repeat(10_001) }];
    expect(await session.save({ ...draft, autoReply: { occasion: 'away', related } })).toEqual(tooLong);
    await eventually(async () => expect((await desk.ready(session)).phrases).toHaveLength(1));
    expect(await session.edit([saved.id], { kind: 'tag', add: ['签'.repeat(101)], drop: [] })).toEqual(tooLong);
    expect(value(await session.save({ ...draft, body: `${'一'.repeat(11)}😊二` })).title).toBe(`${'一'.repeat(11)}😊`);
  });

  it('takes pictures by what they are, and leaves those of a draft that is given up to the sweep', async () => {
    const session = desk.library();
    await desk.ready(session);
    const file = (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name);
    const kept = value(await session.addImage(file(PNG, 'a.png'), 0));
    const loose = value(await session.addImage(file(PNG, 'b.png'), 1));
    expect(await session.addImage(file(new TextEncoder().encode('<svg/>'), 'a.png'), 0)).toEqual({
      ok: false,
      error: 'not-an-image',
    });
    expect(await session.addImage(file(new Uint8Array(2 ** 21 + 1), 'a.png'), 0)).toMatchObject({ error: 'too-large' });
    expect(await session.addImage(file(PNG, 'a.png'), 9)).toMatchObject({ error: 'too-many' });
    await session.save({ ...draft, images: [kept] });
    // Another page may be writing the phrase that it belongs to.
    await delay(50, desk.life.signal);
    expect(await session.image(loose)).not.toBeNull();
    for (let day = 0; day < 2; day++) await desk.store.retention.sweep(RETENTION_DEFAULTS, desk.now);
    expect(await session.image(loose)).toBeNull();
    expect((await session.image(kept))?.type).toBe('image/png');
  });

  it('is checked by the base rules', async () => {
    const session = desk.library();
    await desk.ready(session);
    const findings = await session.check('加我微信发您');
    expect(findings.map(({ family }) => family)).toContain('off-platform');
  });

  it('counts a copied phrase as used', async () => {
    await desk.store.phrases.save(aPhrase('a'));
    const session = desk.library();
    await desk.ready(session);
    await session.copy('文字', 'a');
    await eventually(async () => expect((await desk.ready(session)).uses.get('a')).toEqual({ count: 1, lastAt: 9 }));
  });
});
