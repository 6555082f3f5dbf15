import type { Scenario } from './scenario';

/** Every scripted buyer: the files of `scenarios/` are found when the bundle is built, in order of their names. */
export const SCENARIOS: readonly Scenario[] = Object.values(
  import.meta.glob<Scenario>('./scenarios/*.ts', { eager: true, import: 'default' }),
);
