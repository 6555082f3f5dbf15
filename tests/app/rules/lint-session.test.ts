import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LintState } from '../../../lib/app/rules/lint';
import { LintSession } from '../../../lib/app/rules/lint-session';
import { basePack } from '../../../lib/checks/packs/base';
import { openStore, type Store } from '../../../lib/data/store';
import type { Phrase } from '../../../lib/phrases/phrase';
import { aPhrase } from '../../support/phrases';
import { plainRules } from '../../support/rules';

const NOW = 1_000;
const SAID = '现货订单付款后当天就会发出，单号会更新在订单里';
let store: Store;
let count = 0;
let saved: [string, string][] = [];
let life: AbortController;

beforeEach(async () => {
  store = openStore(`lint-${++count}`);
  await store.ready;
  saved = [];
  life = new AbortController();
});

function aSession(elapsed: () => number = () => 0): LintSession {
  const session = new LintSession(
    {
      store,
      rules: async () => plainRules([basePack]),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      elapsed,
      refreshConsoles: () => {},
      save: (name, text) => saved.push([name, text]),
      t: (key, ...args) => [key, ...args].join(' '),
      now: () => NOW,
      fault: (where, cause) => {
        throw new Error(where, { cause });
      },
    },
    life.signal,
  );
  return session;
}
const until = async (session: LintSession, kind: LintState['kind']): Promise<LintState> => {
  while (session.getState().kind !== kind) await new Promise((resolve) => setTimeout(resolve, 1));
  return session.getState();
};
const checked = async (session: LintSession) => {
  session.start();
  return until(session, 'done');
};
const groupsOf = (state: LintState) => (state.kind === 'done' || state.kind === 'running' ? state.groups : []);
const kinds = (session: LintSession) => groupsOf(session.getState()).map(({ kind, items }) => [kind, items.length]);
const library = (...phrases: Phrase[]) => store.phrases.saveAll(phrases, 'import', 0);
const QUESTIONS = { questions: ['什么时候发货'] };

describe('the check-up', () => {
  it('gives what it finds by kind, the strongest first', async () => {
    await library(
      aPhrase('a', { ...QUESTIONS, body: '加我微信聊' }),
      aPhrase('b', { body: '好的' }),
      aPhrase('c', { ...QUESTIONS, validTo: 5 }),
    );
    const session = aSession();
    const state = await checked(session);
    expect(state).toMatchObject({ kind: 'done', checked: 3, stopped: false, stale: false });
    expect(kinds(session)).toEqual([
      ['objectionable', 1],
      ['no-questions', 1],
      ['out-of-date', 1],
    ]);
  });

  it('mends one finding, and all of a kind, each as one change that is taken back', async () => {
    await library(
      aPhrase('a', { ...QUESTIONS, code: 'fh', body: '甲甲甲' }),
      aPhrase('b', { ...QUESTIONS, code: 'FH', body: '乙乙乙' }),
      aPhrase('c', { ...QUESTIONS, code: 'fh', body: '丙丙丙' }),
    );
    const session = aSession();
    await checked(session);
    const one = groupsOf(session.getState())[0]?.items[0]?.id ?? '';
    expect(await session.fix(one, 0)).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(kinds(session)).toEqual([['code-shadowed', 1]]);
    const all = await session.fixAll('code-shadowed');
    expect(kinds(session)).toEqual([]);
    const coded = async () => (await store.phrases.all()).map(({ code }) => code).filter(Boolean);
    expect(await coded()).toEqual(['fh']);
    if (all.ok) expect(await session.undo(all.value.changeId ?? '')).toMatchObject({ ok: true });
    expect(await coded()).toHaveLength(2);
    expect(kinds(session)).toEqual([['code-shadowed', 1]]);
  });

  it('leaves shop phrases to a supervisor', async () => {
    await library(
      aPhrase('a', { ...QUESTIONS, body: '包邮，加我微信聊', scope: 'shop' }),
      aPhrase('b', { ...QUESTIONS, body: '发货，加我微信聊', scope: 'personal' }),
    );
    await store.values.set('library-role', 'agent');
    const session = aSession();
    const kind = groupsOf(await checked(session)).find(({ fixable }) => fixable === 2)?.kind ?? 'none';
    const fixed = await session.fixAll(kind);
    expect(fixed).toMatchObject({ ok: true, value: { changed: 1, refused: 1 } });
    expect((await store.phrases.get(['a'])).get('a')?.updatedAt).toBe(0);
  });

  it('lets an agent take back no change of shop phrases', async () => {
    await library(aPhrase('a', { ...QUESTIONS, body: '包邮，加我微信聊', scope: 'shop' }));
    const session = aSession();
    const kind = groupsOf(await checked(session)).find(({ fixable }) => fixable === 1)?.kind ?? 'none';
    const fixed = await session.fixAll(kind);
    const changeId = (fixed.ok && fixed.value.changeId) || '';
    const body = async () => (await store.phrases.get(['a'])).get('a')?.body;
    const mended = await body();
    await store.values.set('library-role', 'agent');
    expect(await session.undo(changeId)).toEqual({ ok: false, error: 'supervisor' });
    expect(await body()).toBe(mended);
    await store.values.set('library-role', 'supervisor');
    expect(await session.undo(changeId)).toEqual({ ok: true, value: { kept: 0 } });
    expect(await body()).toBe('包邮，加我微信聊');
  });

  it('merges a chain of duplicates into the one that stays', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => aPhrase(id, { body: SAID, questions: [`问${id}`], code: '' }));
    await library(a as Phrase, b as Phrase, c as Phrase);
    await store.examples.learn({ shopId: 's', phraseId: 'b', question: '问', at: 1 });
    for (let i = 0; i < 2; i++) await store.examples.learn({ shopId: 's', phraseId: 'c', question: '问', at: 1 });
    const session = aSession();
    await checked(session);
    await session.fixAll('near-duplicate');
    const [left, ...others] = await store.phrases.all();
    expect(others).toEqual([]);
    expect(left?.id).toBe('c');
    expect(left?.questions.toSorted()).toEqual(['问a', '问b', '问c']);
  });

  it('merges no more into one than files take, and keeps the findings about the rest', async () => {
    const variants = (id: string) => Array.from({ length: 8 }, (_, i) => `${id} 的第 ${i} 种说法`);
    const doubles = ['a', 'b', 'c'].map((id) => aPhrase(id, { body: SAID, code: '', variants: variants(id) }));
    await library(...doubles);
    const session = aSession();
    await checked(session);
    expect(await session.fixAll('near-duplicate')).toMatchObject({ value: { changed: 2 } });
    expect((await store.phrases.all()).map((phrase) => phrase.variants.length)).toEqual([16, 8]);
    expect(groupsOf(session.getState()).find(({ kind }) => kind === 'near-duplicate')?.items).toHaveLength(1);
  });

  it('takes findings away that were about a phrase in the trash, and mends what several findings say of one', async () => {
    await library(
      aPhrase('old', { validTo: 5, body: '好的' }),
      aPhrase('twice', { ...QUESTIONS, body: '全网最低价，史上最低价' }),
    );
    const session = aSession();
    await checked(session);
    await session.fixAll('out-of-date');
    expect(kinds(session).map(([kind]) => kind)).toEqual(['objectionable']);
    await session.fixAll('objectionable');
    const checker = (await checked(session)) && kinds(session);
    const left = groupsOf(session.getState()).flatMap(({ items }) => items.filter(({ fixes }) => fixes.length > 0));
    expect([checker.length, left]).toEqual([checker.length, []]);
  });

  it('pauses after each slice, tells how far it is, and keeps what it found when stopped', async () => {
    await library(...Array.from({ length: 50 }, (_, i) => aPhrase(`p${i}`, { body: `${i}好的` })));
    let clock = 0;
    // Each look at the clock is 100 ms later: every step ends a slice.
    const session = aSession(() => (clock += 100));
    session.start();
    const running: LintState[] = [];
    session.subscribe(() => running.push(session.getState()));
    while (running.filter(({ kind }) => kind === 'running').length < 5)
      await new Promise((resolve) => setTimeout(resolve, 1));
    session.cancel();
    const shown = running.flatMap((state) => (state.kind === 'running' ? [state.done] : []));
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    expect(session.getState()).toMatchObject({ kind: 'done', stopped: true });
    const after = running.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(running.length).toBe(after);
  });

  it('says when the library was changed by something else since', async () => {
    await library(aPhrase('a', { body: '好的' }));
    const session = aSession();
    await checked(session);
    await store.phrases.save(aPhrase('b', { updatedAt: 5 }));
    while (!(session.getState() as { stale?: boolean }).stale) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(session.getState()).toMatchObject({ kind: 'done', stale: true });
  });

  it('hands its findings out as a table that runs nothing', async () => {
    await library(aPhrase('a', { body: '=HYPERLINK("x")', title: '=1+1', code: '' }));
    const session = aSession();
    await checked(session);
    session.exportReport();
    const [name, text] = saved[0] ?? ['', ''];
    expect(name).toBe('yingda-check-up.csv');
    expect(text.startsWith('\ufeff"lintColumnKind"')).toBe(true);
    expect(text).not.toMatch(/"=/);
  });
});
