import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { basePack, categoryPacks, platformPacks } from '../../lib/checks/packs';
import { BASES, dated } from '../../lib/checks/packs/bases';
import { filesIn } from '../repo/source';
import { ROOT } from '../support/paths';

const rules = [basePack, ...platformPacks, ...categoryPacks].flatMap((pack) => pack.rules);

describe('legal bases', () => {
  it('come from one table, each name with its version', () => {
    for (const { id, basis } of rules) {
      const names = Object.keys(BASES).filter(
        (name) => basis.includes(`${name}（${BASES[name]}）`) || basis.includes(`《${name}》（${BASES[name]}）`),
      );
      const titles = [...basis.matchAll(/《([^》]+)》/g)].map(([, name]) => name as string);
      expect([id, names.length > 0, titles.filter((title) => !names.includes(title))]).toEqual([id, true, []]);
    }
  });

  it('have a year each, and no entry that no rule needs', () => {
    expect(Object.entries(BASES).filter(([, version]) => !/(19|20)\d\d/.test(version))).toEqual([]);
    const used = rules.map(({ basis }) => basis).join('\n');
    expect(Object.entries(BASES).filter(([name, version]) => !used.includes(version) || !used.includes(name))).toEqual(
      [],
    );
  });

  it('have their dates typed nowhere else', () => {
    const typed = filesIn('lib/checks/packs', /\.ts$/)
      .filter((file) => !file.endsWith('/bases.ts'))
      .filter((file) => /》（[^）]*(?:\d{4}|施行|修正|修订|现行)/.test(readFileSync(path.join(ROOT, file), 'utf8')));
    expect(typed).toEqual([]);
  });

  it('are written out from names alone, and fail on a name that is not known', () => {
    expect(dated('《广告法》第九条；第二十八条；各平台商家规则：不得引导')).toBe(
      `《广告法》（${BASES.广告法}）第九条；第二十八条；各平台商家规则（${BASES.各平台商家规则}）：不得引导`,
    );
    expect(() => dated('《没有的法》第一条')).toThrow('没有的法');
    expect(() => dated('说说而已')).toThrow('说说而已');
  });
});
