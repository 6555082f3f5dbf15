import { compileChecker } from '../../../lib/checks/checker';
import { basePack } from '../../../lib/checks/packs/base';
import { lint, lintChecks } from '../../../lib/phrases/lint';
import { printTable, rounded } from '../../eval/figures';
import type { Command } from '../../support/commands';
import { madeLibrary } from '../../support/make/library';

const SIZES = [1_000, 10_000, 50_000];

/** Milliseconds the check-up takes, each check by itself, and the longest step: no pause can be shorter than that. */
const command: Command = {
  summary: 'the check-up of a library: ms in all and the longest step',
  run: async () => {
    const checker = compileChecker([basePack]);
    for (const size of SIZES) {
      const phrases = madeLibrary(size);
      const library = { phrases, now: 0, uses: new Map(), facts: [], check: (text: string) => checker.check(text) };
      const rows = lintChecks.map((check) => {
        let longest = 0;
        let found = 0;
        const started = performance.now();
        let before = started;
        for (const { step } of lint(library, [check])) {
          const at = performance.now();
          longest = Math.max(longest, at - before);
          before = at;
          if (step !== null && step !== 'pause') found++;
        }
        return [check.kind, String(found), String(rounded(performance.now() - started)), String(rounded(longest))];
      });
      printTable([[`${size} phrases`, 'found', 'ms', 'longest step'], ...rows]);
    }
    return 0;
  },
};
export default command;
