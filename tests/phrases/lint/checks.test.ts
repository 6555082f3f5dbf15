import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installedPhrase } from '../../../lib/phrases/installed';
import { lint, lintChecks } from '../../../lib/phrases/lint';
import { mend } from '../../../lib/phrases/lint/fix';
import { categoryPacks } from '../../../lib/phrases/packs';
import type { Occasion, Phrase } from '../../../lib/phrases/phrase';
import { PhraseSearch } from '../../../lib/phrases/search/phrase-search';
import { starterPhrases } from '../../../lib/phrases/starter';
import { fold } from '../../../lib/text/normalise';
import zh from '../../../public/_locales/zh_CN/messages.json';
import { aPhrase } from '../../support/phrases';
import { aLibrary, findingsOf, isFinding } from './library';

const folder = path.resolve(import.meta.dirname, '../../../lib/phrases/lint/checks');

describe('the checks of a library', () => {
  it('are all files of their folder, each of a kind of its own', () => {
    expect(lintChecks.length).toBe(readdirSync(folder).length);
    expect(new Set(lintChecks.map(({ kind }) => kind)).size).toBe(lintChecks.length);
  });

  it.each(lintChecks.map((check) => [check.kind, check] as const))('%s finds and passes its examples', (_, check) => {
    expect(check.examples.hit.length).toBeGreaterThan(0);
    expect(check.examples.pass.length).toBeGreaterThan(0);
    for (const example of check.examples.hit) {
      const found = findingsOf(check, example);
      expect(found.length, JSON.stringify(example.phrases)).toBeGreaterThan(0);
      for (const { say, phraseId, args } of found) {
        expect(zh).toHaveProperty(say);
        expect(phraseId).toMatch(/^[a-z]/);
        expect(args.every((arg) => arg !== undefined)).toBe(true);
      }
    }
    for (const example of check.examples.pass)
      expect(findingsOf(check, example), JSON.stringify(example.phrases)).toEqual([]);
  });

  it.each(lintChecks.map((check) => [check.kind, check] as const))(
    '%s is content once its first fix was applied',
    (_, check) => {
      for (const example of check.examples.hit) {
        const library = aLibrary(example);
        const rows = new Map(library.phrases.map((phrase) => [phrase.id, phrase]));
        const found = findingsOf(check, example).filter(({ fixes }) => fixes.length > 0);
        for (const { phraseId, fixes } of found) {
          const [fix] = fixes;
          const phrase = rows.get(phraseId);
          if (!fix || !phrase) continue;
          for (const { deletedAt, ...row } of mend(fix, phrase, (id) => rows.get(id), library.now)) {
            if (deletedAt === undefined) rows.set(row.id, row);
            else rows.delete(row.id);
          }
        }
        if (found.length === 0) continue;
        const left = [...check.find({ ...library, phrases: [...rows.values()] })].filter(isFinding);
        expect(left.filter(({ fixes }) => fixes.length > 0)).toEqual([]);
      }
    },
  );

  it('take a step for each phrase, so that they may pause', () => {
    const library = aLibrary({ phrases: [{}, {}, {}] });
    for (const check of lintChecks)
      expect([...check.find(library)].filter((step) => step === null).length, check.kind).toBe(3);
  });

  it('find nothing wrong with what the extension brings along', () => {
    const brought = [...starterPhrases, ...categoryPacks.flatMap(({ phrases }) => phrases)];
    const library = aLibrary({
      phrases: brought.map((one, order) => installedPhrase(one, { scope: 'shop', order, now: 0 })),
    });
    const found = [...lint(library)].flatMap(({ check, step }) =>
      isFinding(step) ? [`${check.kind} ${step.phraseId} ${step.args.join(' ')}`] : [],
    );
    expect(found).toEqual([]);
  });

  it('end, whatever stands in a phrase', () => {
    const words = fc.array(
      fc.constantFrom('{话术:a}', '{买家}', '{x=', '}', '满100减10', '99元', '微信', '48小时发货', '\\', '，', '发'),
      { maxLength: 12 },
    );
    const phrase = fc.record({ body: words.map((it) => it.join('')), code: fc.constantFrom('a', 'b', '') });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), (phrases) => {
        for (const { step } of lint(aLibrary({ phrases }))) if (isFinding(step)) expect(step.say).toMatch(/^lint/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('codes in the picker', () => {
  it('are all reached by typing them whole, unless two are the same: no beginning shadows another', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[a-c1-3]{1,4}$/), { maxLength: 30, selector: fold });
    fc.assert(
      fc.property(codes, (all) => {
        const search = PhraseSearch.build(all.map((code, order) => aPhrase(`p-${code}`, { code, order })));
        for (const code of all) {
          expect(search.find(code, 9)[0]?.id).toBe(`p-${code}`);
          for (let end = 0; end < code.length; end++)
            if (/\d/.test(code[end] as string)) expect(search.digitsAfter(code.slice(0, end))).toContain(code[end]);
        }
      }),
    );
  });
});

describe('near duplicates', () => {
  const check = lintChecks.find(({ kind }) => kind === 'near-duplicate');
  const pairsFound = (phrases: Partial<Phrase>[]) =>
    check
      ? findingsOf(check, { phrases }).map(({ phraseId, others }) => [phraseId, ...(others ?? [])].sort().join())
      : [];

  it('are found wherever a comparison of all with all finds one', () => {
    const syllables = [...'发货退款尺码颜色快递包邮今天明天可以不能'];
    const text = fc.array(fc.constantFrom(...syllables), { minLength: 10, maxLength: 24 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.nat(), fc.constantFrom(...syllables), (texts, at, other) => {
        const bodies = texts.map((it) => it.join(''));
        const near = texts[0] ? [...texts[0]] : [];
        if (near.length > 0) near[at % near.length] = other;
        const all = [...bodies, near.join('')].filter((body) => body.length >= 10);
        const found = new Set(pairsFound(all.map((body) => ({ body }))).flatMap((pair) => pair.split(',')));
        for (let i = 0; i < all.length; i++)
          for (let j = 0; j < i; j++)
            if (dice(all[i] as string, all[j] as string) >= 0.85)
              expect([found.has(`p${i}`), found.has(`p${j}`)]).toContain(true);
      }),
    );
  });

  it('are merged by a person where one is offered in another time, or for another occasion', () => {
    const body = '现货订单付款后当天就会发出，单号会更新在订单里';
    const fixes = (one: Partial<Phrase>, other: Partial<Phrase>) =>
      check
        ? findingsOf(check, {
            phrases: [
              { body, ...one },
              { body, ...other },
            ],
          }).map((found) => found.fixes.length)
        : [];
    const on = (occasion: Occasion) => ({ autoReply: { occasion, related: [] } });
    expect(fixes({}, {})).toEqual([2]);
    expect(fixes({ validTo: 5 }, {})).toEqual([0]);
    expect(fixes({}, { validFrom: 5 })).toEqual([0]);
    expect(fixes(on('away'), on('busy'))).toEqual([0]);
  });

  it('keep the one that is used most', () => {
    const body = '现货订单付款后当天就会发出，单号会更新在订单里';
    const uses = new Map([['p1', { count: 9, lastAt: 0 }]]);
    const [finding] = check ? findingsOf(check, { phrases: [{ body }, { body }], library: { uses } }) : [];
    expect(finding).toMatchObject({ phraseId: 'p0', fixes: [{ do: 'merge', into: 'p1' }, { do: 'trash' }] });
  });
});

/** The definition, over distinct pairs as often as they occur. */
function dice(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  const left = pairs(b);
  const shared = pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length - 2);
}
