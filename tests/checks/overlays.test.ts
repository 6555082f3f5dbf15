import { describe, expect, it } from 'vitest';
import { type Checker, compileChecker } from '../../lib/checks/checker';
import { termsOf } from '../../lib/checks/engine/wordings';
import { rulePackSchema } from '../../lib/checks/pack-schema';
import { basePack, categoryPacks, packsFor, platformPacks } from '../../lib/checks/packs';
import { packsFor as packsForPages } from '../../lib/checks/packs/for-pages';
import type { RulePack } from '../../lib/checks/rule';
import { foldText } from '../../lib/text/fold';

const overlays = [...platformPacks, ...categoryPacks];

describe('the packs', () => {
  it('are one for each platform and each category of goods', () => {
    expect(platformPacks.map(({ id }) => id)).toEqual(['douyin', 'jd', 'kuaishou', 'pinduoduo', 'taobao']);
    expect(categoryPacks.map(({ id }) => id)).toEqual([
      'clothing',
      'cosmetics',
      'digital',
      'food',
      'maternal',
      'medical-device',
    ]);
    expect(new Set([basePack, ...overlays].map(({ id }) => id)).size).toBe(overlays.length + 1);
  });

  it('name their kind, and platforms if they are of a platform', () => {
    expect(basePack.kind).toBe('base');
    for (const pack of platformPacks)
      expect([pack.id, pack.kind, pack.platforms?.length]).toEqual([pack.id, 'platform', expect.any(Number)]);
    for (const pack of categoryPacks)
      expect([pack.id, pack.kind, pack.platforms]).toEqual([pack.id, 'category', undefined]);
  });

  it('name each rule once over all of them, since of two the first would win', () => {
    const ids = [basePack, ...overlays].flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('bind a platform’s rules to it, and a category’s to none', () => {
    for (const { rules, platforms } of overlays) for (const rule of rules) expect(rule.platforms).toEqual(platforms);
  });

  it.each(overlays.map((pack) => [pack.id, pack] as const))(
    '%s: has fifteen rules or more and may travel',
    (_, pack) => {
      expect(pack.rules.length).toBeGreaterThanOrEqual(15);
      const travelled = JSON.parse(JSON.stringify(pack));
      expect(rulePackSchema.parse(travelled)).toEqual(travelled);
    },
  );
});

describe('packsFor', () => {
  it('is the same for pages, but for the examples', () => {
    const bare = (packs: RulePack[]) =>
      packs.map((pack) => ({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, examples: null })) }));
    const forPages = packsForPages('tmall', ['food']);
    expect(bare(forPages)).toEqual(bare(packsFor('tmall', ['food'])));
    expect(
      forPages.flatMap(({ rules }) => rules).flatMap(({ examples }) => [...examples.hit, ...examples.pass]),
    ).toEqual([]);
  });

  const ids = (packs: RulePack[]) => packs.map(({ id }) => id);

  it('gives the base, the platform’s own and the chosen categories, in that order', () => {
    expect(ids(packsFor('tmall', ['food', 'cosmetics']))).toEqual(['base', 'taobao', 'cosmetics', 'food']);
  });

  it('leaves aside platforms and categories that no pack is for', () => {
    expect(ids(packsFor('practice'))).toEqual(['base']);
    expect(ids(packsFor('pinduoduo', ['gone']))).toEqual(['base', 'pinduoduo']);
  });
});

const optionsOf = (pack: RulePack) => (pack.platforms ? { platform: pack.platforms[0] as string } : {});
const withBase = new Map(overlays.map((pack) => [pack, compileChecker([basePack, pack], optionsOf(pack))]));
const ruled = overlays.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule, pack] as const));

describe.each(ruled)('%s', (id, rule, pack) => {
  const alone = compileChecker([{ ...pack, rules: [rule] }], optionsOf(pack));
  const whole = withBase.get(pack) as Checker;

  it('has two examples of each kind, and terms that its own allow words leave alive', () => {
    expect(rule.examples.hit.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.pass.length).toBeGreaterThanOrEqual(2);
    const allowed = new Set(rule.allow?.map(foldText));
    expect(termsOf(rule).filter((term) => !foldText(term) || allowed.has(foldText(term)))).toEqual([]);
  });

  it.each(rule.examples.hit)('finds: %s', (text) => {
    expect(alone.check(text).map(({ ruleId }) => ruleId)).toContain(id);
    expect(whole.check(text).map(({ family }) => family)).toContain(rule.family);
  });

  it.each(rule.examples.pass)('passes: %s', (text) => {
    expect(alone.check(text)).toEqual([]);
    expect(whole.check(text).filter(({ severity }) => severity !== 'tip')).toEqual([]);
  });

  if (pack.platforms)
    it('is silent elsewhere', () => {
      const elsewhere = compileChecker([pack], { platform: 'practice' });
      expect(rule.examples.hit.flatMap((text) => elsewhere.check(text))).toEqual([]);
    });
});
