import fc from 'fast-check';
import { cases, verdicts } from '../../checks/oracle-cases';
import type { Command } from '../../support/commands';
import { readOptions } from '../options';

const CASES = 100_000;

const command: Command = {
  summary: '[--cases N] [--seed N]  holds the checker against the naive oracle on random rules and drafts',
  async run(args) {
    const options = readOptions(args, ['cases', 'seed']);
    const numRuns = options.number('cases', CASES);
    const seed = options.number('seed', Date.now() % 2 ** 31);
    let drafts = 0;
    let findings = 0;
    const result = fc.check(
      fc.property(cases, ([rules, texts]) => {
        for (const verdict of verdicts(rules, texts)) {
          drafts++;
          findings += verdict.oracle.length;
          if (verdict.checker.join() !== verdict.oracle.join()) {
            throw new Error(`«${verdict.draft}»: checker ${verdict.checker.join()}, oracle ${verdict.oracle.join()}`);
          }
        }
      }),
      { numRuns, seed },
    );
    console.log(`${result.numRuns} rule sets, ${drafts} drafts, ${findings} findings, seed ${seed}`);
    if (result.failed) console.error(fc.defaultReportMessage(result));
    if (options.has('json')) console.log(JSON.stringify({ cases: drafts, findings, seed, equal: !result.failed }));
    return result.failed ? 1 : 0;
  },
};

export default command;
