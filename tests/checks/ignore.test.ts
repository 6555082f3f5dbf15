import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepVerdict } from '../../lib/app/rules/keep-verdict';
import { compileChecker, hitWords } from '../../lib/checks/checker';
import { isOf, sealOf } from '../../lib/checks/ignore';
import { basePack } from '../../lib/checks/packs/base';
import type { IgnoreRow } from '../../lib/data/records';
import { ok } from '../../lib/shared/result';

const checker = (ignores: IgnoreRow[] = []) => compileChecker([basePack], { ignores });
const ids = (text: string, ignores: IgnoreRow[]) =>
  checker(ignores)
    .check(text)
    .map(({ ruleId }) => ruleId);

/** What is stored when a finding of this draft is waved through for the shop. */
async function stored(draft: string, ruleId: string): Promise<IgnoreRow> {
  const finding = checker()
    .check(draft)
    .find((it) => it.ruleId === ruleId);
  if (!finding) throw new Error(`no ${ruleId} in ${draft}`);
  const rows: IgnoreRow[] = [];
  const add = async (row: IgnoreRow) => {
    rows.push(row);
    return ok(undefined);
  };
  const store = { ignores: { add }, falseAlarms: { add } } as unknown as Parameters<typeof keepVerdict>[0];
  await keepVerdict(store, { shopId: 's', ruleId, text: hitWords(draft, finding), verdict: 'ever' }, 'i', 1);
  return rows[0] as IgnoreRow;
}

describe('words of a person, waved through for a shop', () => {
  const draft = '您打我手机13812345678';

  it('are stored masked, and known again however they are written', async () => {
    const number = checker()
      .check(draft)
      .find((it) => /\d{11}/.test(hitWords(draft, it)));
    const ruleId = number?.ruleId ?? '';
    const row = await stored(draft, ruleId);
    expect(JSON.stringify(row)).not.toMatch(/\d{7}/);
    expect(ids(draft, [row])).not.toContain(ruleId);
    expect(ids('好的，您打我手机138 1234 5678吧', [row])).not.toContain(ruleId);
    expect(ids('您打我手机13812345679', [row])).toContain(ruleId);
  });

  it('leave others as they are', async () => {
    const row = await stored('您加下微信', checker().check('您加下微信')[0]?.ruleId ?? '');
    expect(row).not.toHaveProperty('seal');
    expect(row.text).toContain('微信');
  });
});

it('a seal fits its own words and, but for one text in a million, no others', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (words, others) => {
      const ignore = { ruleId: 'r', text: '', seal: sealOf(words) };
      expect(isOf(ignore, words)).toBe(true);
      if (others.length !== words.length) expect(isOf(ignore, others)).toBe(false);
    }),
  );
  const seal = { ruleId: 'r', text: '', seal: sealOf('13812345678') };
  const alike = Array.from({ length: 2 ** 20 }, (_, i) => `138${String(i).padStart(8, '0')}`).filter((it) =>
    isOf(seal, it),
  );
  expect(alike.length).toBeLessThan(10);
});
