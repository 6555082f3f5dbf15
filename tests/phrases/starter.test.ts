import { describe, expect, it } from 'vitest';
import { starterPhrases } from '../../lib/phrases/starter';
import { parseTemplate } from '../../lib/phrases/variables';
import { STAGES } from '../../lib/service/conversation';
import { malformed, nearDuplicates, objectionsTo, plainQuestion, repeated, wordings } from './authored';

describe('the starter phrases', () => {
  it('are at least three hundred with at least six questions each', () => {
    expect(starterPhrases.length).toBeGreaterThanOrEqual(300);
    for (const one of starterPhrases) expect(one.questions.length, one.title).toBeGreaterThanOrEqual(6);
  });

  it('have two other wordings for at least a third', () => {
    const varied = starterPhrases.filter((one) => (one.variants ?? []).length >= 2);
    expect(varied.length).toBeGreaterThanOrEqual(starterPhrases.length / 3);
  });

  it('have short unique codes of letters, unique titles, and stand in groups of at most two levels', () => {
    expect(repeated(starterPhrases.map((one) => one.code))).toEqual([]);
    expect(repeated(starterPhrases.map((one) => one.title))).toEqual([]);
    for (const one of starterPhrases) {
      expect(one.code).toMatch(/^[a-z]{2,4}\d?$/);
      expect(one.groups.length, one.title).toBeGreaterThanOrEqual(1);
      expect(one.groups.length, one.title).toBeLessThanOrEqual(2);
    }
  });

  it('are in the order of a talk: a greeting first, what comes after the sale at the end', () => {
    const groups = [...new Set(starterPhrases.map(({ groups: [group] }) => group))];
    expect(groups.slice(0, 3)).toEqual(['接待', '商品', '推荐']);
    expect(groups.slice(-2)).toEqual(['跟进', '回访']);
    expect(starterPhrases[0]?.stage).toBe('greeting');
  });

  it('cover every stage', () => {
    for (const stage of STAGES)
      expect(starterPhrases.filter((one) => one.stage === stage).length, stage).toBeGreaterThanOrEqual(15);
  });

  it('are asked for in words that differ, even without particles and punctuation', () => {
    expect(repeated(starterPhrases.flatMap((one) => one.questions.map(plainQuestion)))).toEqual([]);
  });

  it('mix short and long questions', () => {
    const lengths = starterPhrases.flatMap((one) => one.questions.map((question) => question.length));
    expect(lengths.filter((length) => length <= 5).length).toBeGreaterThan(100);
    expect(lengths.filter((length) => length >= 11).length).toBeGreaterThan(150);
  });

  it('are 20 to 90 characters long in every wording, with variables that read as variables', () => {
    expect(starterPhrases.flatMap(malformed)).toEqual([]);
    const names = starterPhrases.flatMap((one) =>
      parseTemplate(one.body).flatMap((part) => (part.kind === 'variable' ? [part.name] : [])),
    );
    for (const name of ['商品', '订单号', '快递', '运单号']) expect(names).toContain(name);
  });

  it('have no two wordings that read alike', () => {
    expect(repeated(starterPhrases.flatMap(wordings))).toEqual([]);
    expect(nearDuplicates(starterPhrases, starterPhrases, { within: 0.55, across: 0.45 })).toEqual([]);
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
    expect(starterPhrases.flatMap(objectionsTo)).toEqual([]);
  });
});
