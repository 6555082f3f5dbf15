import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { basePack, packsFor } from '../../lib/checks/packs';
import { ROOT } from '../support/paths';

/** `families TAB text` a line, as `npm run eval -- drafts` reads it. */
const draftsOf = (name: string): [string, string][] =>
  readFileSync(path.join(ROOT, 'tests/fixtures/drafts', name), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);

const checker = compileChecker([basePack]);

describe('what good agents write', () => {
  it.each(draftsOf('fine.txt'))('%s passes: %s', (_, text) => {
    expect(checker.check(text).filter(({ severity }) => severity !== 'tip')).toEqual([]);
  });

  // Sellers of cosmetics, food and children's things may say less than others: their packs are tried on their own examples.
  it.each(['taobao', 'pinduoduo', 'jd', 'douyin', 'kuaishou'])('passes on %s', (platform) => {
    const withPlatform = compileChecker(packsFor(platform), { platform });
    const flagged = draftsOf('fine.txt').filter(([, text]) =>
      withPlatform.check(text).some(({ severity }) => severity !== 'tip'),
    );
    expect(flagged).toEqual([]);
  });
});

describe('what agents write in a hurry', () => {
  it.each(draftsOf('hurried.txt'))('%s is found: %s', (family, text) => {
    expect(checker.check(text).map((finding) => finding.family)).toContain(family);
  });
});
