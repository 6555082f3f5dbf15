import type { Rule, RulePack } from '../../../lib/checks/rule';

export const pack: RulePack = {
  id: 'p',
  label: 'p',
  version: '1',
  rules: [
    {
      id: 'abuse.a',
      family: 'abuse',
      severity: 'block',
      terms: ['甲'],
      why: '',
      basis: '',
      advice: '',
      examples: { hit: [], pass: [] },
    },
  ],
};

export const food: RulePack = {
  id: 'food',
  label: '食品',
  version: '1',
  rules: [{ ...(pack.rules[0] as Rule), id: 'abuse.food' }],
};
