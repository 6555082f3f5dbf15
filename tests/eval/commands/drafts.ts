import { readFileSync } from 'node:fs';
import { compileChecker } from '../../../lib/checks/checker';
import type { Finding } from '../../../lib/checks/finding';
import { basePack } from '../../../lib/checks/packs/base';
import type { Command } from '../../support/commands';
import { printTable, rounded } from '../figures';
import { readOptions } from '../options';

interface Counts {
  expected: number;
  found: number;
  missed: number;
  extra: number;
}

interface Draft {
  text: string;
  expected: string[];
  /** `family?`: neither missed when absent nor extra when present. */
  allowed: string[];
}

/** `categories TAB text` a line; `#` opens a comment; `-` stands for a clean draft. */
function readDrafts(file: string): Draft[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const tab = line.indexOf('\t');
      const families = line
        .slice(0, tab)
        .split(',')
        .map((family) => family.trim());
      return {
        text: line.slice(tab + 1),
        expected: families.filter((family) => family && family !== '-' && !family.endsWith('?')),
        allowed: families.filter((family) => family.endsWith('?')).map((family) => family.slice(0, -1)),
      };
    });
}

const describe = (text: string, findings: readonly Finding[]): string =>
  `${text}\n      ${findings.map(({ ruleId, severity, start, end }) => `${ruleId} [${severity}] ${text.slice(start, end)}`).join(' · ') || '–'}`;

const recall = ({ expected, found }: Counts): number => (expected ? found / expected : 1);
const precision = ({ found, extra }: Counts): number => (found + extra ? found / (found + extra) : 1);

const command: Command = {
  summary: 'FILE  checks labelled drafts: what is found, missed and flagged without cause, per family',
  async run(args) {
    const options = readOptions(args);
    const [file] = options.words;
    if (!file) {
      console.error('usage: npm run eval -- drafts FILE [--verbose] [--json]');
      return 2;
    }
    const checker = compileChecker([basePack]);
    const families = new Map<string, Counts>();
    const of = (family: string): Counts => {
      const counts = families.get(family) ?? { expected: 0, found: 0, missed: 0, extra: 0 };
      families.set(family, counts);
      return counts;
    };
    let clean = 0;
    let cleanFlagged = 0;
    const remarks: string[] = [];
    for (const { text, expected, allowed } of readDrafts(file)) {
      const findings = checker.check(text);
      const seen = new Set<string>(findings.map(({ family }) => family));
      for (const family of expected) {
        of(family).expected++;
        if (seen.has(family)) of(family).found++;
        else {
          of(family).missed++;
          remarks.push(`missed ${family}: ${describe(text, findings)}`);
        }
      }
      if (expected.length) {
        for (const family of seen) {
          if (expected.includes(family) || allowed.includes(family)) continue;
          of(family).extra++;
          remarks.push(`extra ${family}: ${describe(text, findings)}`);
        }
        continue;
      }
      clean++;
      const grave = findings.filter(({ severity, family }) => severity !== 'tip' && !allowed.includes(family));
      if (!grave.length) continue;
      cleanFlagged++;
      for (const family of new Set(grave.map((finding) => finding.family))) of(family).extra++;
      remarks.push(`clean flagged: ${describe(text, grave)}`);
    }
    const total: Counts = { expected: 0, found: 0, missed: 0, extra: 0 };
    for (const counts of families.values()) {
      for (const key of ['expected', 'found', 'missed', 'extra'] as const) total[key] += counts[key];
    }
    const row = (name: string, counts: Counts): string[] => [
      name,
      ...[counts.expected, counts.found, counts.missed, counts.extra].map(String),
      recall(counts).toFixed(3),
      precision(counts).toFixed(3),
    ];
    printTable([
      ['family', 'expected', 'found', 'missed', 'extra', 'recall', 'precision'],
      ...[...families].sort().map(([family, counts]) => row(family, counts)),
      row('all', total),
    ]);
    console.log(`${cleanFlagged} of ${clean} clean drafts flagged, ${checker.ruleCount} rules`);
    if (options.has('verbose')) for (const remark of remarks) console.log(`  ${remark}`);
    if (options.has('json')) {
      const rates = (counts: Counts) => ({ recall: rounded(recall(counts)), precision: rounded(precision(counts)) });
      console.log(
        JSON.stringify({
          ...rates(total),
          cleanFlagged,
          families: Object.fromEntries([...families].map(([id, counts]) => [id, { ...counts, ...rates(counts) }])),
        }),
      );
    }
    return 0;
  },
};

export default command;
