import { describe, expect, it } from 'vitest';
import { categoryPacks } from '../../lib/phrases/packs';
import { starterPhrases } from '../../lib/phrases/starter';
import { malformed, nearDuplicates, objectionsTo, plainQuestion, repeated, wordings } from './authored';

const inPacks = categoryPacks.flatMap((pack) => pack.phrases);
const everything = [...starterPhrases, ...inPacks];

describe('the category packs', () => {
  it('are the six categories, each with a label of its own', () => {
    expect(categoryPacks.map((pack) => pack.label)).toEqual(['服装', '美妆', '食品', '数码', '家居', '母婴']);
    expect(repeated(categoryPacks.map((pack) => pack.id))).toEqual([]);
  });

  it.each(categoryPacks.map((pack) => [pack.label, pack] as const))('have enough of %s', (label, { phrases }) => {
    expect(phrases.length).toBeGreaterThanOrEqual(25);
    for (const one of phrases) {
      expect(one.questions.length, one.title).toBeGreaterThanOrEqual(6);
      expect(one.groups[0], one.title).toBe(label);
    }
    const varied = phrases.filter((one) => (one.variants ?? []).length >= 2);
    expect(varied.length).toBeGreaterThanOrEqual(phrases.length / 3);
  });

  it('share no code, title or question with each other or the starter library', () => {
    expect(repeated(everything.map((one) => one.code))).toEqual([]);
    expect(repeated(everything.map((one) => one.title))).toEqual([]);
    expect(repeated(everything.flatMap((one) => one.questions.map(plainQuestion)))).toEqual([]);
    for (const one of inPacks) expect(one.code).toMatch(/^[a-z]{2,4}\d?$/);
  });

  it('are 20 to 90 characters long in every wording, with variables that read as variables', () => {
    expect(inPacks.flatMap(malformed)).toEqual([]);
  });

  it('read like no other phrase', () => {
    expect(nearDuplicates(inPacks, everything, { within: 0.55, across: 0.45 })).toEqual([]);
  });

  it('say nothing that an agent must not say', () => {
    expect(inPacks.flatMap(objectionsTo)).toEqual([]);
  });

  it('tell buyers of smoke, shocks and swollen batteries to stop using the thing, whatever else it may be', () => {
    const dangers = /冒烟|起火|着火|漏电|麻手|烧焦|鼓包|鼓起来|炸开|跳闸/;
    const asked = everything.filter((one) => one.questions.some((question) => dangers.test(question)));
    expect(asked.length).toBeGreaterThan(0);
    for (const one of asked)
      for (const body of wordings(one)) expect(body, one.title).toMatch(/停用|别吃|别尝|不要食用/);
  });
});
