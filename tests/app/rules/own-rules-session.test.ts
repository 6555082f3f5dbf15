import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RuleImportStep, TriedFilter } from '../../../lib/app/rules/own-rules';
import { OwnRulesSession } from '../../../lib/app/rules/own-rules-session';
import { RuleImportEngine } from '../../../lib/app/rules/rule-import-engine';
import { compileChecker } from '../../../lib/checks/checker';
import { writeRulePack } from '../../../lib/checks/pack-file';
import { basePack } from '../../../lib/checks/packs';
import type { Rule, RulePack } from '../../../lib/checks/rule';
import { openStore, type Store } from '../../../lib/data/store';
import { translator } from '../../../lib/practice/translate';
import { eventually } from '../../support/eventually';

let store: Store;
let life: AbortController;
let count = 0;
let ids = 0;
const refreshConsoles = vi.fn();
const saved: [string, string][] = [];

beforeEach(async () => {
  store = openStore(`own-rules-${++count}`);
  life = new AbortController();
  refreshConsoles.mockClear();
  saved.length = 0;
  await store.ready;
});
afterEach(() => {
  life.abort();
  store.database.close();
});

function open(): OwnRulesSession {
  return new OwnRulesSession(
    {
      store,
      start: () => {
        const ended = new AbortController();
        const engine = new RuleImportEngine({
          store,
          shipped: [basePack],
          newId: () => `n${++ids}`,
          now: () => Date.UTC(2026, 8, 1),
          pause: async () => {
            await new Promise((resolve) => setTimeout(resolve, 0));
            ended.signal.throwIfAborted();
          },
          elapsed: () => performance.now(),
        });
        return { engine, end: () => ended.abort() };
      },
      save: (name, text) => saved.push([name, text]),
      refreshConsoles,
      newId: () => `c${++ids}`,
      now: () => Date.UTC(2026, 8, 1),
      t: translator('zh'),
      fault: (where, cause) => {
        throw new Error(`${where}: ${cause}`);
      },
    },
    life.signal,
  );
}

const stepOf = <K extends RuleImportStep['kind']>(session: OwnRulesSession, kind: K) =>
  eventually(() => {
    const { step } = session.getState();
    if (step.kind !== kind) throw new Error(`${step.kind} ${JSON.stringify('fault' in step ? step.fault : '')}`);
    return step as Extract<RuleImportStep, { kind: K }>;
  });
const settled = (session: OwnRulesSession) =>
  eventually(async () => {
    const step = await stepOf(session, 'report');
    if (!step.expected) throw new Error('not yet');
    return { ...step, expected: step.expected };
  });
const changesOf = (session: OwnRulesSession, least: number) =>
  eventually(() => {
    const { changes } = session.getState();
    expect(changes.length).toBeGreaterThanOrEqual(least);
    return changes;
  });
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => ({ file: new File([content], name) });
const titles = async (session: OwnRulesSession, filter: TriedFilter) =>
  (await session.rows(filter, 0, 50)).map(({ title }) => title);

describe('a word list', () => {
  it('is tried: what is common or short is a tip with exceptions, what is found already is left out', async () => {
    const session = open();
    session.open(file('词表.txt', '最\n稀世珍宝\n加我微信\n稀世珍宝\n'));
    const { view, expected } = await settled(session);
    expect(view).toMatchObject({ kind: 'words', faultCount: 1, settings: { label: '词表', severity: 'warn' } });
    expect(await titles(session, 'demoted')).toEqual(['最']);
    expect(await titles(session, 'covered')).toEqual(['加我微信']);
    expect(await titles(session, 'left')).toEqual(['加我微信']);
    const [most] = await session.rows('all', 0, 1);
    expect(most).toMatchObject({ title: '最', severity: 'tip', demotion: 'one-character' });
    expect(most?.allow).toContain('最好');
    expect(most?.flagged).toBeGreaterThan(0);
    expect(expected.shares.warn).toBe(0);
    // With its exceptions it says less than without.
    session.choose({ at: most?.at ?? -1 }, { allow: false, tip: false });
    await eventually(async () =>
      expect((await settled(session)).expected.shares.warn).toBeGreaterThan(expected.shares.tip),
    );
  });

  it('is corrected for all rows of a kind, saved for every shop, and taken back', async () => {
    const session = open();
    session.open(file('gbk.txt', Uint8Array.of(0xb0, 0xfc, 0xd6, 0xce, 0xb0, 0xd9, 0xb2, 0xa1, 0x0a, 0xd7, 0xee)));
    expect((await stepOf(session, 'report')).view.encoding).toBe('gb18030');
    session.settle({ family: 'medical-claim', severity: 'block', label: '店里的词' });
    await eventually(async () =>
      expect((await session.rows('all', 0, 9)).map((row) => row.family)).toContain('medical-claim'),
    );
    session.choose({ filter: 'demoted' }, { take: false });
    await eventually(async () => expect(await titles(session, 'left')).toContain('最'));
    session.choose({ filter: 'covered' }, { take: true });
    await eventually(async () => expect(await titles(session, 'left')).toEqual(['最']));
    const done = await session.save();
    expect(done.ok).toBe(true);
    const [row] = await store.rulePacks.on();
    expect(row?.pack.rules).toMatchObject([{ family: 'medical-claim', severity: 'block', terms: ['包治百病'] }]);
    expect(refreshConsoles).toHaveBeenCalledTimes(1);
    await eventually(() => expect(session.getState().packs).toMatchObject([{ label: '店里的词', words: 1, on: true }]));
    const [change] = await changesOf(session, 1);
    expect(change).toMatchObject({ kind: 'pack', label: '店里的词', gone: false });
    expect(await session.undo(change?.changeId ?? '')).toMatchObject({ ok: true });
    expect(await store.rulePacks.all()).toEqual([]);
  });

  it('takes the place of the one of its name, and gives it back', async () => {
    const session = open();
    for (const words of ['稀世珍宝\n', '稀世珍宝\n独门绣法\n']) {
      session.open(file('词表.txt', words));
      const { view } = await stepOf(session, 'report');
      expect(view.counts.covered).toBe(0);
      const done = await session.save();
      expect(done.ok).toBe(true);
      if (words.includes('独门') && done.ok) {
        expect((await store.rulePacks.all()).map(({ pack }) => pack.rules[0]?.terms?.length)).toEqual([2]);
        // An older change isn't taken back before it is heard of the newer one.
        await eventually(async () => {
          const [change] = await changesOf(session, 1);
          expect(await session.undo(change?.changeId ?? '')).toMatchObject({ ok: true });
        });
      }
    }
    expect((await store.rulePacks.all()).map(({ pack }) => pack.rules[0]?.terms)).toEqual([['稀世珍宝']]);
  });

  it('has the same ids on another machine, so that what is set for its rules holds', async () => {
    const idsOf = async (name: string, words: string) => {
      const session = open();
      session.open(file(name, words));
      await stepOf(session, 'report');
      await session.save();
      return (await store.rulePacks.all()).map(({ id, pack }) => [id, pack.rules[0]?.id]);
    };
    const here = await idsOf('词表.txt', '稀世珍宝\n独门绣法\n');
    // Under another name it takes its own place.
    expect(await idsOf('改名.txt', '独门绣法\n稀世珍宝\n')).toEqual(here);
    store.database.close();
    store = openStore(`own-rules-${++count}`);
    await store.ready;
    expect(await idsOf('别处.txt', '独门绣法\n稀世珍宝\n')).toEqual(here);
  });

  it('finds what sounds like a word where that was chosen', async () => {
    const session = open();
    session.open({ pasted: '返现红包' });
    await stepOf(session, 'report');
    expect(await titles(session, 'alike')).toEqual(['返现红包']);
    session.choose({ filter: 'all' }, { take: true, alike: true, tip: false });
    await eventually(async () => expect((await session.rows('all', 0, 1))[0]?.choice.alike).toBe(true));
    await session.save();
    const packs = (await store.rulePacks.on()).map(({ pack }) => pack);
    expect(
      compileChecker(packs)
        .check('发你饭现红包')
        .map(({ via }) => via),
    ).toEqual(['homophone']);
  });
});

describe('a rule pack', () => {
  const rule = (id: string, part: Partial<Rule> = {}): Rule => ({
    ...{ id: `service-taboo.${id}`, family: 'service-taboo', severity: 'warn', terms: [`不归我管${id}`] },
    ...{ why: `推脱${id}。`, basis: '店规', advice: '帮忙问。', examples: { hit: [], pass: [] } },
    ...part,
  });
  const pack = (rules: Rule[]): RulePack => ({ id: 'house', label: '店规', version: '1', kind: 'category', rules });

  it('is tried rule by rule, with its examples, and saved without those left out', async () => {
    const session = open();
    const taken = { ...(basePack.rules[0] as Rule), why: '同号' };
    const rules = [rule('a', { examples: { hit: ['没有这样的话'], pass: [] } }), rule('b', { terms: ['您'] }), taken];
    session.open(file('house.json', writeRulePack(pack(rules))));
    const { view } = await settled(session);
    expect(view.kind).toBe('pack');
    const all = await session.rows('all', 0, 9);
    expect(all.map(({ title }) => title).toSorted()).toEqual(['推脱a。', '推脱b。', '同号'].toSorted());
    expect(all.find(({ title }) => title === '推脱a。')).toMatchObject({ brokenExamples: 1 });
    expect(await titles(session, 'demoted')).toEqual(['推脱b。']);
    expect(await titles(session, 'left')).toEqual(['同号']);
    await session.save();
    const [row] = await store.rulePacks.all();
    expect(row?.pack.kind).toBeUndefined();
    expect(row?.pack.rules.map(({ id, severity }) => [id, severity])).toEqual([
      ['service-taboo.a', 'warn'],
      ['service-taboo.b', 'tip'],
    ]);
    await session.exportPack('house', 'pack');
    expect(saved[0]?.[0]).toBe('yingda-rules-house.json');
    session.open(file('again.json', saved[0]?.[1] ?? ''));
    expect((await stepOf(session, 'report')).view.settings.replaces).toBe('house');
  });

  it('that is damaged is refused with the place', async () => {
    const session = open();
    session.open(file('house.json', '{\n  "id": "house",,\n}'));
    expect((await stepOf(session, 'refused')).fault).toEqual({ kind: 'no-json', at: { line: 2, column: 17 } });
    session.open(file('house.json', JSON.stringify({ ...pack([rule('a')]), rules: [{ ...rule('a'), why: '' }] })));
    const refused = () => stepOf(session, 'refused');
    await eventually(async () =>
      expect((await refused()).fault).toEqual({ kind: 'malformed', path: 'rules[0].why', what: 'too-small' }),
    );
    session.open(file('empty.txt', ''));
    await eventually(async () => expect((await refused()).fault).toBe('empty'));
    expect(await store.rulePacks.all()).toEqual([]);
  });
});

describe('own packs', () => {
  const row = { id: 'own-1', pack: { id: 'own-1', label: '词表', version: '1', rules: [] }, on: true, at: 1 };

  it('are switched, removed, and come back as they were', async () => {
    await store.rulePacks.save(row, { id: 'c0', at: 1 });
    const session = open();
    await session.setOn('own-1', false);
    expect(await store.rulePacks.on()).toEqual([]);
    await session.remove('own-1');
    expect(await store.rulePacks.all()).toEqual([]);
    // Another page: what this one did is known there too.
    const later = open();
    const [gone] = await eventually(async () => {
      const changes = await changesOf(later, 1);
      expect(changes[0]).toMatchObject({ label: '词表', gone: true });
      return changes;
    });
    await later.undo(gone?.changeId ?? '');
    expect(await store.rulePacks.all()).toEqual([{ ...row, on: false }]);
    expect(await later.undo(gone?.changeId ?? '')).toMatchObject({ ok: false });
    expect(refreshConsoles).toHaveBeenCalledTimes(3);
  });

  it('reading is given up without a trace', async () => {
    const session = open();
    session.open(file('many.txt', Array.from({ length: 20_000 }, (_, i) => `词语甲${i}`).join('\n')));
    await stepOf(session, 'reading');
    await eventually(() => {
      const { step } = session.getState();
      if (step.kind !== 'reading' || step.done === 0) throw new Error('not yet');
    });
    session.close();
    expect(session.getState().step.kind).toBe('choose');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(session.getState().step.kind).toBe('choose');
  });

  it('what was called wrong is handed out without the shop', async () => {
    await store.falseAlarms.add({ id: 'a', shopId: 's:1', ruleId: 'abuse.a', text: '电话 <手机号>', at: 3 });
    const session = open();
    await eventually(() => expect(session.getState().alarms).toHaveLength(1));
    session.exportAlarms();
    expect(JSON.parse(saved[0]?.[1] ?? '')).toEqual([{ ruleId: 'abuse.a', text: '电话 <手机号>', at: 3 }]);
    await session.removeAlarm('a');
    await eventually(() => expect(session.getState().alarms).toEqual([]));
    const [change] = await changesOf(open(), 1);
    expect(change).toMatchObject({ kind: 'alarm', label: '电话 <手机号>', gone: true });
    await session.undo(change?.changeId ?? '');
    await eventually(() => expect(session.getState().alarms).toMatchObject([{ id: 'a', shopId: 's:1' }]));
  });
});
