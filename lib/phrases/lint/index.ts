import { SEVERITIES } from '../../checks/finding';
import type { LintCheck, LintLibrary, LintStep } from './check';

/** One file a check; a new file is enough to add one. */
const files = import.meta.glob<LintCheck>('./checks/*.ts', { eager: true, import: 'default' });

/** The strongest first, then by kind. */
export const lintChecks: readonly LintCheck[] = Object.values(files).sort(
  (a, b) => SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level) || (a.kind < b.kind ? -1 : 1),
);

/** Runs all checks over the library, a step at a time: one for each phrase and check (null), one for each finding, and places to pause. */
export function* lint(
  library: LintLibrary,
  checks: readonly LintCheck[] = lintChecks,
): Generator<{ check: LintCheck; step: LintStep }, void> {
  for (const check of checks) for (const step of check.find(library)) yield { check, step };
}
