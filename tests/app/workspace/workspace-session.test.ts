import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { factRules } from '../../../lib/app/rules/fact-rules';
import type { RuleRow, WorkspaceReady } from '../../../lib/app/workspace/workspace';
import { type WorkspacePorts, WorkspaceSession } from '../../../lib/app/workspace/workspace-session';
import type { Rule } from '../../../lib/checks/rule';
import { openStore, type Store } from '../../../lib/data/store';
import { makeDemoShop } from '../../../lib/practice/demo/shop';
import { translator } from '../../../lib/practice/translate';
import { eventually } from '../../support/eventually';
import { food, pack } from './rule-packs';

let store: Store;
let life: AbortController;
let count = 0;
const refreshConsoles = vi.fn();
const saved: [string, string][] = [];

function workspace(change: Partial<WorkspacePorts> = {}): WorkspaceSession {
  const now = () => 5_000;
  return new WorkspaceSession(
    {
      store,
      t: translator('zh-CN'),
      rulePacks: {
        of: (_, categories = []) => [pack, ...[food].filter(({ id }) => categories.includes(id))],
        categories: [food],
      },
      seeding: { ...store, packs: [], demoShop: makeDemoShop, now },
      consoles: async () => [{ id: 'c', label: 'C', matches: ['https://c.test/*'], granted: false }],
      grantHosts: async () => true,
      refreshConsoles,
      save: (name, text) => saved.push([name, text]),
      sections: { now: () => 'rules', subscribe: () => () => {}, goTo: () => {} },
      openPractice: () => {},
      storedBytes: async () => 1,
      mac: false,
      now,
      fault: (where, cause) => {
        throw new Error(`${where}: ${cause}`);
      },
      ...change,
    },
    life.signal,
  );
}

const ready = (session: WorkspaceSession): Promise<WorkspaceReady> =>
  eventually(() => {
    const state = session.getState();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state;
  });

beforeEach(async () => {
  store = openStore(`workspace-test-${++count}`);
  life = new AbortController();
  refreshConsoles.mockClear();
  await store.ready;
});
afterEach(() => {
  life.abort();
  store.database.close();
});

describe('the workspace', () => {
  it('switches a rule off for the chosen shop alone, and tells the consoles', async () => {
    await store.shops.change('a:1', { seenAt: 1 });
    await store.shops.change('b:2', { seenAt: 2 });
    const session = workspace();
    expect((await ready(session)).shopId).toBe('b:2');
    session.chooseShop('a:1');
    await eventually(async () => expect((await ready(session)).shopId).toBe('a:1'));
    await session.setRules(['abuse.a'], false);
    expect((await ready(session)).rules[0]?.on).toBe(false);
    expect((await store.shops.get('b:2')).rulesOff).toEqual([]);
    expect(refreshConsoles).toHaveBeenCalledTimes(1);
    await session.setRules(['abuse.a'], true);
    expect((await store.shops.get('a:1')).rulesOff).toEqual([]);
  });

  it('sets a severity for the chosen shop, and takes the rule’s own again', async () => {
    const session = workspace();
    await ready(session);
    await session.setSeverity('abuse.a', 'tip');
    expect((await ready(session)).rules[0]?.set).toBe('tip');
    expect((await store.shops.get('practice')).severities).toEqual({ 'abuse.a': 'tip' });
    await session.setSeverity('abuse.a', null);
    expect((await ready(session)).rules[0]?.set).toBeUndefined();
    expect(refreshConsoles).toHaveBeenCalledTimes(2);
  });

  it('shows the rules of what the shop sells once that is chosen', async () => {
    const session = workspace();
    const shown = async () => (await ready(session)).rules.map(({ rule }) => rule.id);
    expect(await shown()).not.toContain('abuse.food');
    await session.setCategory('food', true);
    expect(await shown()).toContain('abuse.food');
    expect((await store.shops.get('practice')).categories).toEqual(['food']);
    await session.setCategory('food', false);
    expect(await shown()).not.toContain('abuse.food');
  });

  it('loses none of several quick changes', async () => {
    const session = workspace();
    await ready(session);
    await Promise.all([
      session.setRules(['abuse.a'], false),
      session.setRules(['abuse.b', 'abuse.c'], false),
      session.setSeverity('abuse.a', 'tip'),
      session.setSeverity('abuse.b', 'warn'),
      session.setCategory('food', true),
      session.setCategory('toys', true),
    ]);
    expect(await store.shops.get('practice')).toMatchObject({
      rulesOff: ['abuse.a', 'abuse.b', 'abuse.c'],
      severities: { 'abuse.a': 'tip', 'abuse.b': 'warn' },
      categories: ['food', 'toys'],
    });
    await session.setRules(['abuse.a', 'abuse.c'], true);
    expect((await store.shops.get('practice')).rulesOff).toEqual(['abuse.b']);
  });

  it('says which packs hold and why, own ones among them, and checks with all of them', async () => {
    const own = { ...pack, id: 'own-1', label: '词表', rules: [{ ...(pack.rules[0] as Rule), id: 'abuse.own' }] };
    const twice = { ...pack, id: 'own-2', label: '同号' };
    await store.rulePacks.save({ id: 'own-1', pack: own, on: true, at: 1 }, { id: 'c1', at: 1 });
    await store.rulePacks.save({ id: 'own-2', pack: twice, on: true, at: 2 }, { id: 'c2', at: 2 });
    await store.rulePacks.save({ id: 'off', pack: { ...own, id: 'off' }, on: false, at: 3 }, { id: 'c3', at: 3 });
    const session = workspace();
    await eventually(async () =>
      expect((await ready(session)).ruleSets.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
        'base p',
        'own 词表',
        'own 同号',
        'fact ',
      ]),
    );
    const { rules, ruleSet } = await ready(session);
    expect(rules.filter(({ fact }) => !fact).map(({ rule, own: mine = false }) => [rule.id, mine])).toEqual([
      ['abuse.a', false],
      ['abuse.own', true],
    ]);
    expect(ruleSet.packs.map(({ id }) => id)).toEqual(['p', 'own-1', 'own-2']);
    // Whoever compiled it needn't again for a phrase that was saved.
    await store.phrases.save((await import('../../support/phrases')).aPhrase('y'));
    await session.setGuard(false);
    expect((await ready(session)).guard).toBe(false);
    expect((await ready(session)).ruleSet).toBe(ruleSet);
    await session.setSeverity('abuse.own', 'tip');
    expect((await ready(session)).ruleSet).toMatchObject({ severities: { 'abuse.own': 'tip' } });
  });

  it('shows the checks against the shop’s facts as rules, with what the shop has set for them', async () => {
    const session = workspace();
    const row = async () =>
      (await ready(session)).rules.find(({ rule }) => rule.id === 'fact-conflict.amount-off') as RuleRow;
    expect(await row()).toMatchObject({ on: true, fact: true, rule: { family: 'fact-conflict', severity: 'warn' } });
    expect((await row()).rule.examples.hit.length).toBeGreaterThan(0);
    expect((await ready(session)).rules.filter(({ fact }) => fact)).toHaveLength(factRules.length);
    await session.setRules(['fact-conflict.amount-off'], false);
    await session.setSeverity('fact-conflict.amount-off', 'tip');
    expect(await row()).toMatchObject({ on: false, set: 'tip' });
    // The pages' rules are those of the text alone.
    expect((await ready(session)).ruleSet.packs.map(({ id }) => id)).toEqual(['p']);
  });

  it('tries drafts against the facts of the shops that have some', async () => {
    await store.shops.change('a:1', { seenAt: 1 });
    const session = workspace();
    const { ruleSet } = await ready(session);
    expect(await session.factBenches()).toEqual([]);
    await session.loadDemoShop(() => {});
    const [demo, ...others] = await session.factBenches();
    expect([demo?.id, others]).toEqual(['practice', []]);
    expect(demo?.products.length).toBeGreaterThan(10);
    expect(demo?.check('您好', null, ruleSet)).toEqual([]);
    const [found] = demo?.sample ? demo.check(demo.sample, null, ruleSet) : [];
    expect(found).toMatchObject({ family: 'fact-conflict', severity: 'warn' });
    expect(demo?.check(demo.sample ?? '', null, { ...ruleSet, disabled: ['fact-conflict'] })).toEqual([]);
  });

  it('ends an exception', async () => {
    await store.ignores.add({ id: 'i', shopId: 'practice', ruleId: 'abuse.a', text: '甲', at: 1 });
    const session = workspace();
    expect((await ready(session)).exceptions).toEqual([{ id: 'i', ruleId: 'abuse.a', text: '甲', until: null }]);
    await session.removeException('i');
    expect((await ready(session)).exceptions).toEqual([]);
  });

  it('keeps a changed key and refuses what is none', async () => {
    const session = workspace();
    await ready(session);
    expect(await session.setKey('fix', 'Alt+Shift+KeyF')).toEqual({ ok: true, value: undefined });
    expect((await ready(session)).settings.keymap).toMatchObject({ fix: 'Alt+Shift+KeyF', insert1: 'Alt+Digit1' });
    expect(await session.setKey('fix', 'nonsense')).toEqual({ ok: false, error: 'invalid' });
  });

  it('takes waiting limits within bounds', async () => {
    const session = workspace();
    await ready(session);
    for (const seconds of [4, 601, 7.5, Number.NaN]) {
      expect(await session.setWaitingLimit(seconds)).toEqual({ ok: false, error: 'invalid' });
    }
    await session.setWaitingLimit(60);
    expect((await ready(session)).settings.waitingLimitSeconds).toBe(60);
  });

  it('calls the practice shop by its name before it was ever opened', async () => {
    const demo = { id: 'practice', name: '檐禾生活馆（演示店铺）', platform: 'practice' };
    expect((await ready(workspace({}))).shops).toEqual([demo]);
  });

  it('shows the demo shop once loaded, and ends the first run when its steps are done', async () => {
    const console = { label: '', matches: [] };
    const session = workspace({
      consoles: async () => [
        { ...console, id: 'shipped', granted: true },
        { ...console, id: 'on-request', granted: false },
      ],
    });
    expect((await ready(session)).firstRun).toEqual({ consolesDone: true, phrasesDone: false, practiceDone: false });
    await session.loadDemoShop(() => {});
    expect((await ready(session)).products.length).toBeGreaterThan(10);
    await store.shops.change('practice', { seenAt: 9 });
    await store.phrases.save({ ...(await import('../../support/phrases')).aPhrase('x') });
    await eventually(async () => expect((await ready(session)).firstRun).toBeNull());
  });
});

it('an agent takes back no pack that a supervisor added', async () => {
  const said = { code: 'a', title: 'a', body: '甲', questions: [], stage: 'inquiry' as const, groups: [], tags: [] };
  const packs = [{ id: 'general', label: '通用', phrases: [said] }];
  const session = workspace({ seeding: { ...store, packs, demoShop: makeDemoShop, now: () => 5_000 } });
  const added = await session.addPacks(['general']);
  const changeId = (added.ok && added.value.changeId) || '';
  await store.values.set('library-role', 'agent');
  expect(await session.undoPack(changeId)).toEqual({ ok: false, error: 'supervisor' });
  expect(await store.phrases.count()).toBe(1);
  await store.values.set('library-role', 'supervisor');
  expect(await session.undoPack(changeId)).toEqual({ ok: true, value: { kept: 0 } });
  expect(await store.phrases.count()).toBe(0);
});

describe('a database that fails on reading', () => {
  const ACTS: [string, (session: WorkspaceSession) => Promise<unknown>, unknown][] = [
    ['factBenches', (it) => it.factBenches(), []],
    ['setRules', (it) => it.setRules(['abuse.a'], false), { ok: true }],
    ['setGuard', (it) => it.setGuard(false), { ok: true }],
    ['removeException', (it) => it.removeException('none'), { ok: true }],
    ['setKey', (it) => it.setKey('fix', 'Alt+KeyZ'), { ok: true }],
    ['grantConsole', (it) => it.grantConsole('c'), false],
    ['loadDemoShop', (it) => it.loadDemoShop(() => {}), { ok: false, error: 'failed' }],
    ['addPacks', (it) => it.addPacks(['general']), { ok: false, error: 'failed' }],
    ['removePack', (it) => it.removePack('general'), { ok: false, error: 'failed' }],
  ];

  it.each(ACTS)('%s answers with a value, and the cause is noted', async (_, act, answer) => {
    const faults: unknown[] = [];
    const broken = { failing: false };
    const failing = <T extends object, M extends keyof T>(real: T, method: M): T =>
      new Proxy(real, {
        get: (target, key) =>
          key === method && broken.failing
            ? async () => Promise.reject(new Error('no reading'))
            : target[key as keyof T],
      });
    const part = {
      ...store,
      facts: failing(store.facts, 'ofShop'),
      values: failing(store.values, 'get'),
      phrases: failing(store.phrases, 'get'),
    };
    const session = workspace({
      store: part,
      seeding: { ...part, packs: [], demoShop: makeDemoShop, now: () => 5_000 },
      grantHosts: async () => Promise.reject(new Error('no click')),
      fault: (_, cause) => faults.push(cause),
    });
    await ready(session);
    broken.failing = true;
    const answered = await act(session);
    if (typeof answer === 'object') expect(answered).toMatchObject(answer as object);
    else expect(answered).toBe(answer);
    expect(faults.length).toBeGreaterThan(0);
  });
});
