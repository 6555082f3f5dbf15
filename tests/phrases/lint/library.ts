import { compileChecker } from '../../../lib/checks/checker';
import { basePack } from '../../../lib/checks/packs/base';
import type { LintCheck, LintExample, LintFinding, LintLibrary, LintStep } from '../../../lib/phrases/lint/check';
import { aPhrase } from '../../support/phrases';

const checker = compileChecker([basePack]);

export const isFinding = (step: LintStep): step is LintFinding => step !== null && step !== 'pause';

/** A library of these phrases only; ids are `p0`, `p1` … where none is given. */
export const aLibrary = ({ phrases, library }: LintExample): LintLibrary => ({
  phrases: phrases.map((phrase, order) => aPhrase(phrase.id ?? `p${order}`, { code: '', order, ...phrase })),
  now: 0,
  uses: new Map(),
  facts: [],
  check: (text) => checker.check(text),
  ...library,
});

export const findingsOf = (check: LintCheck, example: LintExample): LintFinding[] =>
  [...check.find(aLibrary(example))].filter(isFinding);
