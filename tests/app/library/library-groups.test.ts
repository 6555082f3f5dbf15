import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';
import { libraryDesk } from './library-desk';

const desk = libraryDesk();

const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('not done');
  return result.value;
};

describe('a change of groups', () => {
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

  it('makes groups, renames and takes them away, with or without what lies in them', async () => {
    const session = await opened(3);
    const made = () => eventually(async () => (await desk.ready(session)).madeGroups.map((path) => path.join('/')));
    await session.addGroup(['活动', '双十二']);
    await session.addGroup(['活动', '双十二']);
    await eventually(async () => expect(await made()).toEqual(['活动/双十二']));
    await Promise.all([session.addGroup(['节日']), session.addGroup(['清仓'])]);
    await eventually(async () => expect(await made()).toEqual(['活动/双十二', '节日', '清仓']));
    await session.removeGroup(['节日'], 'up');
    await session.removeGroup(['清仓'], 'up');
    await session.renameGroup(['活动'], ['大促']);
    await eventually(async () => expect(await made()).toEqual(['大促/双十二']));
    expect(value(await session.removeGroup(['大促'], 'up'))).toMatchObject({ changed: 0 });
    await eventually(async () => expect(await made()).toEqual([]));

    value(await session.removeGroup(['售前', '发货'], 'up'));
    expect((await groupsOf()).map(([, group]) => group)).toEqual(['售前', '售前', '']);
    await eventually(async () => expect((await desk.ready(session)).phrases[0]?.groups).toEqual(['售前']));
    const gone = value(await session.removeGroup(['售前'], 'trash'));
    expect(await groupsOf()).toEqual([['c', '']]);
    await session.undo(gone.changeId ?? '');
    expect((await groupsOf()).map(([, group]) => group)).toEqual(['售前', '售前', '']);
  });

  it('is taken back as any other, and what was made since stays', async () => {
    const session = await opened(3);
    const made = async () => (await desk.ready(session)).madeGroups.map((path) => path.join('/'));
    const undo = async (change: { changeId: string | null }) => value(await session.undo(change.changeId ?? ''));
    const added = value(await session.addGroup(['售前', '双十二']));
    expect(value(await session.addGroup(['售前', '双十二'])).changeId).toBeNull();
    const renamed = value(await session.renameGroup(['售前'], ['问答']));
    await session.addGroup(['节日']);
    await eventually(async () => expect(await made()).toEqual(['问答/双十二', '节日']));
    await undo(renamed);
    await eventually(async () => expect(await made()).toEqual(['节日', '售前/双十二']));
    expect(await groupsOf()).toContainEqual(['a', '售前/发货']);

    const gone = value(await session.removeGroup(['售前'], 'trash'));
    await eventually(async () => expect(await made()).toEqual(['节日']));
    await undo(gone);
    await eventually(async () => expect(await made()).toEqual(['节日', '售前/双十二']));
    const empty = value(await session.removeGroup(['节日'], 'up'));
    await undo(empty);
    await eventually(async () => expect(await made()).toEqual(['售前/双十二', '节日']));
    desk.now = 50;
    await undo(added);
    await eventually(async () => expect(await made()).toEqual(['节日']));
    // What was taken back comes again.
    const [last] = await desk.store.phrases.changes();
    expect(last).toMatchObject({ kind: 'undo', groups: 1 });
    await undo({ changeId: last?.id ?? '' });
    await eventually(async () => expect(await made()).toEqual(['节日', '售前/双十二']));
    expect(await session.addGroup(['长'.repeat(400)])).toEqual({ ok: false, error: 'too-long' });
  });

  it('renames a group with what lies below and merges it into one that exists', async () => {
    const session = await opened(3);
    await session.renameGroup(['售前'], ['问答']);
    expect(await groupsOf()).toEqual([
      ['a', '问答/发货'],
      ['b', '问答'],
      ['c', ''],
    ]);
  });
});
