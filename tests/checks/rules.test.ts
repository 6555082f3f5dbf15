import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { detectors } from '../../lib/checks/detectors';
import { termsOf } from '../../lib/checks/engine/wordings';
import { FAMILIES } from '../../lib/checks/finding';
import { rulePackSchema } from '../../lib/checks/pack-schema';
import { basePack } from '../../lib/checks/packs/base';
import { foldText } from '../../lib/text/fold';

const whole = compileChecker([basePack]);

describe('the base pack', () => {
  it('has rules for every family that text alone can show', () => {
    const families = new Set(basePack.rules.map(({ family }) => family));
    expect([...families].sort()).toEqual(FAMILIES.filter((family) => family !== 'fact-conflict').sort());
  });

  it('names each rule once, and only detectors that exist', () => {
    const ids = basePack.rules.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(basePack.rules.filter(({ detector }) => detector && !detectors.has(detector))).toEqual([]);
    for (const { id, family } of basePack.rules) expect(id.startsWith(`${family}.`)).toBe(true);
  });

  it('has no term that folds to nothing, and none that its own rule always allows', () => {
    for (const rule of basePack.rules) {
      const { id, allow = [] } = rule;
      const terms = termsOf(rule);
      const allowed = new Set(allow.map(foldText));
      const idle = terms.filter((term) => !foldText(term) || allowed.has(foldText(term)));
      expect([id, idle]).toEqual([id, []]);
    }
    // A million terms are folded.
  }, 60_000);

  it('keeps within the limits that a pack from outside has to keep', () => {
    expect(rulePackSchema.safeParse(basePack).error?.issues ?? []).toEqual([]);
  });

  it('uses every detector', () => {
    const used = new Set(basePack.rules.map(({ detector }) => detector));
    expect([...detectors.keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe.each(basePack.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const alone = compileChecker([{ ...basePack, rules: [rule] }]);
  // What the rule calls a hit stands for what was already said, for the rule that asks for it.
  const context = { previousReplies: rule.examples.hit };

  it('has two examples of each kind', () => {
    expect(rule.examples.hit.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.pass.length).toBeGreaterThanOrEqual(2);
  });

  it.each(rule.examples.hit)('finds: %s', (text) => {
    expect(alone.check(text, context).map(({ ruleId }) => ruleId)).toContain(id);
    expect(whole.check(text, context).map(({ family }) => family)).toContain(rule.family);
  });

  it.each(rule.examples.pass)('passes: %s', (text) => {
    expect(alone.check(text, context)).toEqual([]);
    expect(whole.check(text).filter(({ severity }) => severity !== 'tip')).toEqual([]);
  });
});
