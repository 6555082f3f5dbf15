import { compileChecker } from '../../../lib/checks/checker';
import { type Severity, worst } from '../../../lib/checks/finding';
import { basePack } from '../../../lib/checks/packs/base';
import type { Command } from '../../support/commands';
import { printTable, rounded } from '../figures';
import { isChat, readJsonLines } from '../jsonl';
import { readOptions } from '../options';

const command: Command = {
  summary: 'FILE  checks what real agents wrote: how many messages are flagged, per severity and family',
  async run(args) {
    const options = readOptions(args);
    const [file] = options.words;
    if (!file) {
      console.error('usage: npm run eval -- clean FILE [--verbose] [--json]');
      return 2;
    }
    const messages = readJsonLines(file, isChat).flatMap(({ turns }) =>
      turns.filter(([role]) => role === 'agent').map(([, text]) => text),
    );
    const checker = compileChecker([basePack]);
    const flagged: Record<Severity, number> = { block: 0, warn: 0, tip: 0 };
    const families: Record<string, number> = {};
    const remarks: string[] = [];
    const started = performance.now();
    for (const text of messages) {
      const findings = checker.check(text);
      const severity = worst(findings);
      if (!severity) continue;
      flagged[severity]++;
      for (const family of new Set(findings.map((finding) => finding.family))) {
        families[family] = (families[family] ?? 0) + 1;
      }
      for (const { ruleId, severity: grade, start, end } of findings) {
        remarks.push(`${grade.padEnd(5)} ${ruleId}  «${text.slice(start, end)}»  ${text}`);
      }
    }
    const ms = performance.now() - started;
    const share = (count: number): string => `${((100 * count) / Math.max(1, messages.length)).toFixed(2)} %`;
    printTable([
      ['', 'messages', 'share'],
      ...Object.entries(flagged).map(([severity, count]) => [severity, String(count), share(count)]),
      ['warn and above', String(flagged.block + flagged.warn), share(flagged.block + flagged.warn)],
      ...Object.entries(families).map(([family, count]) => [family, String(count), share(count)]),
    ]);
    console.log(`${messages.length} messages, ${((1000 * ms) / Math.max(1, messages.length)).toFixed(1)} µs each`);
    if (options.has('verbose')) for (const remark of remarks.sort()) console.log(`  ${remark}`);
    if (options.has('json')) {
      console.log(JSON.stringify({ messages: messages.length, flagged, families, ms: rounded(ms) }));
    }
    return 0;
  },
};

export default command;
