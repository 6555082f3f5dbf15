import type { Rule, RulePack } from '../../rule';

const families = import.meta.glob<Rule[]>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' });

/** What holds for every shop on every platform; one file per family. It travels to pages as JSON and is bundled into none of them. */
export const basePack: RulePack = {
  id: 'base',
  label: '通用规则',
  version: '1',
  rules: Object.values(families).flat(),
};
