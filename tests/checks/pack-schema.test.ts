import { describe, expect, it } from 'vitest';
import { rulePackSchema } from '../../lib/checks/pack-schema';
import { basePack } from '../../lib/checks/packs/base';

const travelled = JSON.parse(JSON.stringify(basePack));
const withRule = (change: Record<string, unknown>) => ({ ...travelled, rules: [{ ...travelled.rules[0], ...change }] });

describe('rulePackSchema', () => {
  it('takes the base pack unchanged', () => {
    expect(rulePackSchema.parse(travelled)).toEqual(travelled);
  });

  it.each([
    ['an unknown family', withRule({ family: 'other' })],
    ['a pattern for a term', withRule({ terms: [/a/] })],
    ['neither terms nor detector', withRule({ terms: undefined, wordings: undefined, detector: undefined })],
    ['a detector that does not exist', withRule({ terms: undefined, wordings: undefined, detector: 'constructor' })],
    ['an id of another family', withRule({ id: 'abuse.x', family: 'privacy' })],
    ['an unknown key', withRule({ regex: '(a+)+' })],
    ['a reach without end', withRule({ need: { words: ['加'], within: 1e9 } })],
    ['two rules of one id', { ...travelled, rules: [travelled.rules[0], travelled.rules[0]] }],
    ['no rules', { ...travelled, rules: null }],
  ])('refuses %s', (_, pack) => expect(rulePackSchema.safeParse(pack).success).toBe(false));
});
