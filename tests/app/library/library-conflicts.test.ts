import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';
import { libraryDesk } from './library-desk';

const desk = libraryDesk();
const draft = { code: '', title: '', body: '写到一半', questions: [], stage: 'inquiry' as const, groups: [] };

const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('not done');
  return result.value;
};

it('keeps what another page changed while a draft was open', async () => {
  await desk.store.phrases.saveAll([aPhrase('a', { order: 1, groups: ['售前', '发货'] })], 'import', 1);
  const session = desk.library();
  await eventually(async () => expect((await desk.ready(session)).phrases).toHaveLength(1));
  const seen = (await desk.store.phrases.get(['a'])).get('a')?.updatedAt ?? -1;
  desk.now = 20;
  await session.edit(['a'], { kind: 'tag', add: ['改过'], drop: [] });
  await eventually(async () => expect((await desk.ready(session)).phrases[0]?.tags).toEqual(['改过']));
  desk.now = 30;
  const open = { ...draft, id: 'a', title: 'a', groups: ['售前', '发货'], tags: [], seen };
  expect(value(await session.save({ ...open, body: '新的话' }))).toMatchObject({ body: '新的话', tags: ['改过'] });
});

describe('an agent and what is not his', () => {
  it('goes back to a former text, and not to the scope it had', async () => {
    await desk.store.phrases.saveAll([aPhrase('p', { scope: 'shop', body: '旧' })], 'import', 1);
    await desk.store.phrases.saveAll([aPhrase('p', { scope: 'personal', body: '新' })], 'write', 2);
    await desk.store.values.set('library-role', 'agent');
    const session = desk.library();
    await eventually(async () => expect((await desk.ready(session)).role).toBe('agent'));
    const [version] = await session.versions('p');
    if (version) value(await session.revert(version));
    expect((await desk.store.phrases.get(['p'])).get('p')).toMatchObject({ body: '旧', scope: 'personal' });
  });

  it('takes back what he did, and nothing of the shop’s words', async () => {
    await desk.store.phrases.saveAll([aPhrase('s', { scope: 'shop', body: '旧' }), aPhrase('o')], 'import', 1);
    await desk.store.phrases.saveAll(
      [aPhrase('s', { scope: 'shop', body: '新' }), aPhrase('o', { tags: ['t'] })],
      'tag',
      2,
    );
    await desk.store.phrases.saveAll([aPhrase('t', { scope: 'shop' })], 'write', 3);
    await desk.store.values.set('library-role', 'agent');
    const session = desk.library();
    await eventually(async () =>
      expect(await desk.ready(session)).toMatchObject({ role: 'agent', phrases: { length: 3 } }),
    );
    const before = await desk.store.phrases.all();
    for (const { id } of await desk.store.phrases.changes()) {
      expect(await session.undo(id)).toEqual({ ok: false, error: 'supervisor' });
    }
    expect(await desk.store.phrases.all()).toEqual(before);
    expect((await desk.store.phrases.changes()).every(({ undoneAt }) => undoneAt === undefined)).toBe(true);
    // Where a phrase stands is anybody's.
    const pinned = value(await session.edit(['s', 'o'], { kind: 'pin', pinned: true }));
    const gone = value(await session.remove(['o']));
    for (const { changeId } of [gone, pinned]) expect(value(await session.undo(changeId ?? ''))).toEqual({ kept: 0 });
    await desk.store.values.set('library-role', 'supervisor');
    await eventually(async () => expect((await desk.ready(session)).role).toBe('supervisor'));
    const tagged = (await desk.store.phrases.changes()).find(({ kind }) => kind === 'tag');
    desk.now = 30;
    value(await session.undo(tagged?.id ?? ''));
    expect((await desk.store.phrases.get(['s'])).get('s')?.body).toBe('旧');
  });

  it('leaves shop phrases in the trash', async () => {
    await desk.store.phrases.saveAll([aPhrase('s', { scope: 'shop' }), aPhrase('o')], 'import', 1);
    await desk.store.phrases.remove(['s', 'o'], 2);
    await desk.store.values.set('library-role', 'agent');
    const session = desk.library();
    await eventually(async () => expect((await desk.ready(session)).role).toBe('agent'));
    expect(value(await session.restore(['s']))).toMatchObject({ changed: 0, refused: 1 });
    expect(value(await session.erase(['s', 'o']))).toMatchObject({ changed: 1, refused: 1 });
    expect((await session.trash()).map(({ id }) => id)).toEqual(['s']);
  });

  it('asks twice, and the second change leaves the first in force', async () => {
    const shop = aPhrase('s', { scope: 'shop', body: '旧的', questions: ['旧问法'], updatedAt: 1 });
    await desk.store.phrases.saveAll([shop], 'import', 1);
    const session = desk.library();
    await desk.ready(session);
    const full = { ...draft, id: 's', title: shop.title, questions: ['旧问法'], body: '旧的' };
    await session.propose({ ...full, body: '新的' }, '');
    desk.now = 20;
    await session.propose({ ...full, questions: ['旧问法', '新问法'] }, '');
    const asked = () =>
      eventually(async () => {
        const { proposals } = await desk.ready(session);
        if (proposals.length === 0) throw new Error('none yet');
        return proposals;
      });
    await eventually(async () => expect(await asked()).toHaveLength(2));
    desk.now = 30;
    value(await session.accept((await asked())[0] as never));
    // What is shown of the second is what would come of it now.
    await eventually(async () => expect((await asked()).map(({ phrase }) => phrase.body)).toEqual(['新的']));
    value(await session.accept((await asked())[0] as never));
    expect((await desk.store.phrases.get(['s'])).get('s')).toMatchObject({
      body: '新的',
      questions: ['旧问法', '新问法'],
    });
  });
});
