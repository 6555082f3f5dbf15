import { describe, expect, it } from 'vitest';
import { rulesForPhrases, rulesForShop } from '../../../lib/app/rules/rules-for-shop';
import { compileChecker } from '../../../lib/checks/checker';
import { packsFor } from '../../../lib/checks/packs';
import type { RulePack } from '../../../lib/checks/rule';
import type { RulePackRow, ShopRow } from '../../../lib/data/records';

const shop = (change: Partial<ShopRow>): ShopRow => ({
  id: 'pinduoduo:a',
  platform: 'pinduoduo',
  name: 'a',
  guard: true,
  answerWithinSeconds: 30,
  rulesOff: [],
  seenAt: 0,
  ...change,
});

const rulesOf = (row: ShopRow, platform: string, own: RulePackRow[] = []) =>
  rulesForShop(
    {
      packsFor,
      shops: { get: async () => row },
      ignores: { ofShop: async () => [] },
      rulePacks: { on: async () => own },
      now: () => 0,
    },
    row.id,
    platform,
  );

describe('rulesForShop', () => {
  it('sends the base, the platform’s own rules and those of what the shop sells', async () => {
    const ids = (await rulesOf(shop({ categories: ['food'] }), 'pinduoduo')).packs.map(({ id }) => id);
    expect(ids).toEqual(['base', 'pinduoduo', 'food']);
  });

  it('sends no category to a shop that chose none, and no rule of another platform', async () => {
    const { packs } = await rulesOf(shop({}), 'practice');
    expect(packs.map(({ id }) => id)).toEqual(['base']);
    expect(packs.flatMap(({ rules }) => rules).filter(({ platforms }) => platforms)).toEqual([]);
  });

  it('adds the packs of the user’s own behind those that come along', async () => {
    const pack: RulePack = { id: 'own', label: '自己的', version: '1', rules: [] };
    const { packs } = await rulesOf(shop({}), 'practice', [{ id: 'own', pack, on: true, at: 1 }]);
    expect(packs.map(({ id }) => id)).toEqual(['base', 'own']);
  });

  it('passes on the severities the shop has set, and none where it set none', async () => {
    expect((await rulesOf(shop({}), 'practice')).severities).toEqual({});
    const set = { abuse: 'tip' } as const;
    const { packs, severities } = await rulesOf(shop({ severities: set }), 'practice');
    expect(severities).toEqual(set);
    const text = '你有病吧';
    expect(compileChecker(packs, {}).check(text)[0]?.severity).not.toBe('tip');
    expect(compileChecker(packs, { severities }).check(text)[0]?.severity).toBe('tip');
  });

  it('leaves the examples behind', async () => {
    const { packs } = await rulesOf(shop({ categories: ['cosmetics'] }), 'taobao');
    expect(packs.flatMap(({ rules }) => rules.flatMap(({ examples }) => [...examples.hit, ...examples.pass]))).toEqual(
      [],
    );
  });
});

describe('rulesForPhrases', () => {
  const rulesOfAll = (rows: ShopRow[], chosen: string | null) =>
    rulesForPhrases(
      {
        packsFor,
        shops: {
          all: async () => rows,
          get: async (id) => rows.find((row) => row.id === id) ?? shop({ id, platform: id }),
        },
        ignores: { ofShop: async () => [] },
        rulePacks: {
          on: async () => [{ id: 'own', pack: { id: 'own', label: '', version: '1', rules: [] }, on: true, at: 1 }],
        },
        now: () => 0,
      },
      chosen,
    );
  const practice = shop({ id: 'practice', platform: 'practice' });
  const first = shop({ id: 'pinduoduo:a', categories: ['food'], rulesOff: ['abuse.a', 'abuse.b'] });
  const second = shop({ id: 'jd:b', platform: 'jd', rulesOff: ['abuse.b'], severities: { abuse: 'tip' } });
  const ids = async (rows: ShopRow[], chosen: string | null) =>
    (await rulesOfAll(rows, chosen)).packs.map(({ id }) => id);

  it('are those of the chosen shop, else of the only one', async () => {
    expect(await ids([practice, first, second], 'jd:b')).toEqual(['base', 'jd', 'own']);
    expect((await rulesOfAll([practice, first, second], 'jd:b')).severities).toEqual({ abuse: 'tip' });
    expect(await ids([practice, first], null)).toEqual(['base', 'pinduoduo', 'food', 'own']);
    expect(await ids([], null)).toEqual(['base', 'own']);
  });

  it('are what holds in each of several shops', async () => {
    expect(await rulesOfAll([practice, first, second], null)).toMatchObject({ disabled: ['abuse.b'], severities: {} });
    expect(await ids([practice, first, second], null)).toEqual(['base', 'own']);
  });
});
