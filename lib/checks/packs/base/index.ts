import type { Rule, RulePack } from '../../rule';
import { disguises } from '../disguises';

const families = import.meta.glob<Rule[]>(['./*/*.ts'], { eager: true, import: 'default' });

/** What holds for every shop on every platform; one folder per family, one file per topic. It travels to pages as JSON and is bundled into none of them. */
export const basePack: RulePack = {
  id: 'base',
  label: '通用规则',
  version: '1',
  kind: 'base',
  disguises,
  rules: Object.values(families).flat(),
};
