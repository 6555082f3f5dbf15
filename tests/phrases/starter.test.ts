import { describe, expect, it } from 'vitest';
import { starterPhrases } from '../../lib/phrases/starter';
import { fillTemplate, parseTemplate } from '../../lib/phrases/variables';
import { STAGES } from '../../lib/service/conversation';
import { objections } from '../practice/objectionable';

const plain = (text: string) => text.replace(/[\s，。！？?!、,.；;~～亲啊呀呢吗吧嘛哦]/gu, '').toLowerCase();

describe('the starter phrases', () => {
  it('are at least eighty with at least six questions each', () => {
    expect(starterPhrases.length).toBeGreaterThanOrEqual(80);
    for (const one of starterPhrases) expect(one.questions.length, one.title).toBeGreaterThanOrEqual(6);
  });

  it('have short unique codes of pinyin initials, unique titles, and stand in groups of at most two levels', () => {
    const codes = starterPhrases.map((one) => one.code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    for (const one of starterPhrases) {
      expect(one.code).toMatch(/^[a-z]{2,4}\d?$/);
      expect(one.groups.length, one.title).toBeGreaterThanOrEqual(1);
      expect(one.groups.length, one.title).toBeLessThanOrEqual(2);
    }
    expect(new Set(starterPhrases.map((one) => one.title)).size).toBe(starterPhrases.length);
    expect(new Set(starterPhrases.map((one) => one.body)).size).toBe(starterPhrases.length);
  });

  it('cover every stage', () => {
    for (const stage of STAGES)
      expect(starterPhrases.filter((one) => one.stage === stage).length, stage).toBeGreaterThanOrEqual(4);
  });

  it('are asked for in words that differ, even without particles and punctuation', () => {
    const seen = new Map<string, string>();
    for (const one of starterPhrases)
      for (const question of one.questions) {
        const key = plain(question) || question;
        expect(seen.get(key), `${question} (${one.title})`).toBeUndefined();
        seen.set(key, one.title);
      }
  });

  it('mix short and long questions', () => {
    const lengths = starterPhrases.flatMap((one) => one.questions.map((question) => question.length));
    expect(lengths.filter((length) => length <= 5).length).toBeGreaterThan(40);
    expect(lengths.filter((length) => length >= 11).length).toBeGreaterThan(100);
  });

  it('are 20 to 90 characters long, with variables that read as variables', () => {
    for (const one of starterPhrases) {
      expect(one.body.length, one.title).toBeGreaterThanOrEqual(20);
      expect(one.body.length, one.title).toBeLessThanOrEqual(90);
      const text = parseTemplate(one.body)
        .filter((part) => part.kind === 'text')
        .map((part) => part.text)
        .join('');
      expect(text, one.title).not.toMatch(/[{}=|]/);
    }
    const names = starterPhrases.flatMap((one) =>
      parseTemplate(one.body).flatMap((part) => (part.kind === 'variable' ? [part.name] : [])),
    );
    for (const name of ['商品', '订单号', '快递', '运单号']) expect(names).toContain(name);
  });

  it('are complete once every missing variable has a value', () => {
    for (const one of starterPhrases) {
      const { missing } = fillTemplate(one.body, {}, 0);
      const values = Object.fromEntries(missing.map(({ name, options }) => [name, options[0] ?? '甲']));
      const filled = fillTemplate(one.body, values, 0);
      expect(filled.missing, one.title).toEqual([]);
      expect(filled.text, one.title).not.toMatch(/[{}]/);
    }
  });

  it('let greetings, thanks and acknowledgements be told apart', () => {
    const smallTalk = starterPhrases.filter((one) => one.tags.includes('small-talk'));
    expect(smallTalk.length).toBeGreaterThanOrEqual(6);
    expect(smallTalk.length).toBeLessThan(starterPhrases.length / 5);
    for (const word of ['你好', '谢谢', '好的', '再见'])
      expect(
        smallTalk.some((one) => one.questions.includes(word)),
        word,
      ).toBe(true);
  });

  it('say nothing that an agent must not say', () => {
    for (const one of starterPhrases) {
      const { missing } = fillTemplate(one.body, {}, 0);
      for (const choice of [0, 1, 2]) {
        const values = missing.map(({ name, options }) => [name, options[choice] ?? options[0] ?? '这个']);
        expect(objections(fillTemplate(one.body, Object.fromEntries(values), 0).text), one.title).toEqual([]);
      }
    }
  });
});
