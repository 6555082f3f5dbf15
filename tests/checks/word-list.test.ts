import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { FAMILIES } from '../../lib/checks/finding';
import { readRulePack, writeRulePack } from '../../lib/checks/pack-file';
import { rulePackSchema } from '../../lib/checks/pack-schema';
import { basePack } from '../../lib/checks/packs/base';
import type { Rule, RulePack } from '../../lib/checks/rule';
import {
  listId,
  type PackOptions,
  packOfWords,
  type ReadOptions,
  type ReadWords,
  readWords,
  writeWordList,
} from '../../lib/checks/word-list';
import { foldText } from '../../lib/text/fold';
import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';

type Named = [string, { message: string }][];

const options: ReadOptions & PackOptions = {
  id: 'own-words',
  label: '本店词表',
  version: '1',
  family: 'service-taboo',
  severity: 'warn',
  why: '本店词表里的词',
  basis: '本店词表',
  advice: '换一种说法',
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string | Uint8Array): ReadWords & { pack: RulePack } {
  const result = readWords(typeof text === 'string' ? utf8(text) : text, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { ...result.value, pack: packOfWords(result.value.words, options) };
}
const terms = ({ pack }: { pack: RulePack }): string[] => pack.rules.flatMap((rule) => rule.terms ?? []);

describe('a word list', () => {
  it('is one word a line', () => {
    const list = read('稀世珍宝\r\n包治百病\n\n  天下无双 \n');
    expect(terms(list)).toEqual(['稀世珍宝', '包治百病', '天下无双']);
    expect(list.pack.rules).toHaveLength(1);
    expect(list.pack.rules[0]).toMatchObject({ family: 'service-taboo', severity: 'warn', why: '本店词表里的词' });
  });

  it('may be several words a line, as one types them', () => {
    expect(terms(read('稀世珍宝、包治百病 、天下无双\n举世无双'))).toEqual([
      '稀世珍宝',
      '包治百病',
      '天下无双',
      '举世无双',
    ]);
    expect(terms(read('word,family\n甲、乙,abuse'))).toEqual(['甲、乙']);
  });

  it('may say more of each word, with or without a header', () => {
    const rules = read('包治百病,medical-claim,block,对皮肤友好\n天下无双,absolute-claim\n随便').pack.rules;
    expect(rules.map(({ family, severity, replacement }) => [family, severity, replacement])).toEqual([
      ['medical-claim', 'block', '对皮肤友好'],
      ['absolute-claim', 'warn', undefined],
      ['service-taboo', 'warn', undefined],
    ]);
    expect(terms(read('级别\t敏感词\ntip\t稀世珍宝'))).toEqual(['稀世珍宝']);
    expect(read('级别\t敏感词\ntip\t稀世珍宝').pack.rules[0]?.severity).toBe('tip');
  });

  it('is read in the encodings that files come in', () => {
    // 包治百病 in GB 18030.
    const gbk = Uint8Array.of(0xb0, 0xfc, 0xd6, 0xce, 0xb0, 0xd9, 0xb2, 0xa1, 0x0a);
    expect(read(gbk)).toMatchObject({ encoding: 'gb18030', words: [{}] });
    expect(terms(read(gbk))).toEqual(['包治百病']);
    expect(terms(read('\ufeff稀世珍宝'))).toEqual(['稀世珍宝']);
  });

  it('says which rows give no word, and why', () => {
    const list = read(`好词\n好 词\n★★\n${'长'.repeat(41)}\n词,无此类\n词,abuse,fatal\n# 备注`);
    expect(list.words).toHaveLength(1);
    expect(list.faults.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'twice'],
      [3, 'means-nothing'],
      [4, 'too-long'],
      [5, 'no-family'],
      [6, 'no-severity'],
    ]);
  });

  it('says which row a quote took along', () => {
    const list = read('甲词\n"乙词\n丙词\n');
    expect(terms(list)).toEqual(['甲词', '丙词']);
    expect(list.faults).toEqual([{ row: 2, reason: 'open-quote' }]);
  });

  it('may call families and severities as the product does, in both languages', () => {
    const [family, severity] = ['family', 'uiMeaning'].map((start) =>
      [zh, en].flatMap((texts) => Object.entries(texts).filter(([key]) => key.startsWith(start))),
    ) as [Named, Named];
    for (const [key, { message }] of family) {
      const id = FAMILIES.find((one) => key.toLowerCase() === `family${one.replaceAll('-', '')}`);
      const [rule] = read(`某某词,${message},拦`).pack.rules;
      expect([key, rule?.family, rule?.severity]).toEqual([key, id, 'block']);
    }
    for (const [key, { message }] of severity.filter(([name]) => name !== 'uiMeaningOk')) {
      expect(`uimeaning${read(`某某词,极限词,${message}`).pack.rules[0]?.severity}`).toBe(key.toLowerCase());
    }
  });

  it('whose rows are all wrong says of each why', () => {
    expect(read('★\n某某词,没听过的类别\n某某词,极限词,没听过的级别')).toMatchObject({
      words: [],
      faults: [
        { row: 1, reason: 'means-nothing' },
        { row: 2, reason: 'no-family' },
        { row: 3, reason: 'no-severity' },
      ],
    });
  });

  it('of nothing is none, nor is a picture', () => {
    expect(readWords(new Uint8Array(0), options)).toMatchObject({ ok: false });
    expect(readWords(utf8('# 备注\n'), options)).toEqual({ ok: false, error: 'empty' });
    expect(readWords(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3), options)).toMatchObject({ ok: false });
  });

  it('of sixty thousand words becomes a pack that the schema takes and the checker reads', () => {
    const words = Array.from({ length: 60_000 }, (_, i) => `词${i.toString(36)}号`);
    const { pack } = read(words.join('\n'));
    expect(pack.rules).toHaveLength(3);
    expect(rulePackSchema.safeParse(pack).success).toBe(true);
    expect(compileChecker([pack]).check(`有${words[45_678]}吗`)).toMatchObject([{ start: 1 }]);
  });

  it('comes back as it was written', () => {
    const word = fc.string({
      unit: fc.constantFrom('词', '语', '"', ',', '=', '-', "'", 'a', '1'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (list) => {
        const known = new Map(list.filter((one) => foldText(one)).map((one) => [foldText(one), one]));
        fc.pre(known.size > 0);
        const rule = { id: 'abuse.own-words-1', family: 'abuse' as const, severity: 'tip' as const };
        const about = { why: '-', basis: '-', advice: '-', examples: { hit: [], pass: [] } };
        const pack = { ...options, rules: [{ ...rule, ...about, terms: [...known.values()], replacement: '好' }] };
        const again = read(writeWordList(pack)).pack.rules;
        expect(again.map(({ family, severity, replacement }) => [family, severity, replacement])).toEqual([
          ['abuse', 'tip', '好'],
        ]);
        expect(again[0]?.terms).toEqual([...known.values()]);
      }),
    );
  });
});

describe('ids', () => {
  const words = (text: string) => {
    const result = readWords(utf8(text), options);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.words;
  };
  const idOf = (text: string, word: string) =>
    packOfWords(words(text), options).rules.find(({ terms }) => terms?.includes(word))?.id;

  it('of a list come from its words, in whatever order', () => {
    const id = listId(words('稀世珍宝\n天下无双\n'));
    expect(listId(words('天下无双\n# 备注\n稀世珍宝\n稀世 珍宝\n'))).toBe(id);
    expect(listId(words('稀世珍宝\n天下无双\n独门绣法\n'))).not.toBe(id);
    expect(listId(words('稀世珍宝天下\n无双\n'))).not.toBe(id);
    expect(rulePackSchema.safeParse(packOfWords(words('稀世珍宝\n'), { ...options, id })).success).toBe(true);
  });

  it('of rules stay when the list gets more words and more kinds of them', () => {
    const id = idOf('稀世珍宝\n', '稀世珍宝');
    expect(id).toMatch(/^service-taboo\./);
    expect(idOf('包治百病,medical-claim,block\n天下无双\n稀世珍宝\n', '稀世珍宝')).toBe(id);
    expect(idOf('稀世珍宝,,block\n', '稀世珍宝')).not.toBe(id);
  });
});

describe('words and what was decided about them', () => {
  const word = (text: string, part = {}) => ({
    ...{ word: text, family: 'service-taboo' as const, severity: 'warn' as const, replacement: undefined },
    ...part,
  });

  it('keep their exceptions and what sounds like them', () => {
    const pack = packOfWords(
      [word('甲乙'), word('最', { allow: ['最近', '最后'] }), word('微信', { soundAlikes: ['威信'] })],
      options,
    );
    expect(rulePackSchema.safeParse(pack).success).toBe(true);
    const found = (text: string) =>
      compileChecker([pack])
        .check(text)
        .map(({ start, via }) => [start, via]);
    expect(found('最近的甲乙')).toEqual([[3, 'exact']]);
    expect(found('最好')).toEqual([[0, 'exact']]);
    expect(found('加威信')).toEqual([[1, 'homophone']]);
  });

  it('make as many rules as their exceptions need, each of which can be read again', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      word(`词${i}`, { allow: [`词${i}甲`, `词${i}乙`, `很长的例外${'长'.repeat(20)}`] }),
    );
    const pack = packOfWords(many, options);
    expect(pack.rules.length).toBeGreaterThan(1);
    expect(pack.rules.flatMap(({ terms = [] }) => terms)).toEqual(many.map((one) => one.word));
    expect(readRulePack(writeRulePack(pack))).toEqual({ ok: true, value: pack });
  });
});

describe('a rule pack in a file', () => {
  it('comes back as it was written', () => {
    expect(readRulePack(writeRulePack(basePack))).toEqual({ ok: true, value: basePack });
  });

  it('is refused with the place that is wrong', () => {
    const noJson = (line: number, column: number) => ({ ok: false, error: { kind: 'no-json', at: { line, column } } });
    expect(readRulePack('{')).toEqual(noJson(1, 2));
    expect(readRulePack('['.repeat(100_000))).toEqual({ ok: false, error: 'damaged' });
    expect(readRulePack('{"id": "a",\n  "label": }')).toEqual(noJson(2, 12));
    const [first] = basePack.rules;
    const broken = { ...basePack, rules: [{ ...first, severity: 'fatal' }] };
    expect(readRulePack(JSON.stringify(broken))).toMatchObject({
      ok: false,
      error: { kind: 'malformed', path: 'rules[0].severity', what: 'other' },
    });
    const { basis: _, ...groundless } = first as Rule;
    const places: [unknown, string, string][] = [
      [{ ...basePack, rules: [first, groundless] }, 'rules[1].basis', 'missing'],
      [{ ...basePack, rules: [{ ...first, terms: ['好', 5] }] }, 'rules[0].terms[1]', 'kind'],
      [{ ...basePack, note: '' }, 'note', 'unknown-key'],
      [{ ...basePack, label: '长'.repeat(81) }, 'label', 'too-big'],
    ];
    for (const [pack, path, what] of places) {
      expect(readRulePack(JSON.stringify(pack))).toEqual({ ok: false, error: { kind: 'malformed', path, what } });
    }
    expect(readRulePack('{"__proto__":{"id":"x"}}')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });
});
