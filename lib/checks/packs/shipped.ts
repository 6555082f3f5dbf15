import type { RulePack } from '../rule';
import type { ShippedPacks } from './choose';
import { basePack, categoryPacks, platformPacks } from './index';

/** Examples are for tests and people. */
const withoutExamples = (pack: RulePack): RulePack => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, examples: { hit: [], pass: [] } })),
});

/** The packs as pages get them. The build puts this function's result in place of the file, as text that is parsed at the first call. */
export default function shippedPacks(): ShippedPacks {
  return {
    base: withoutExamples(basePack),
    platforms: platformPacks.map(withoutExamples),
    categories: categoryPacks.map(withoutExamples),
  };
}
