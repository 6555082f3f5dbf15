import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longerCodes, sameCode } from '../../lib/phrases/codes';
import { passes, tagsOf, validityOf } from '../../lib/phrases/filter';
import { cutByChance, groupsFrom, groupsOf, groupText, inGroup, renamed } from '../../lib/phrases/groups';
import { leftBehind, merged } from '../../lib/phrases/merge';
import { pinnedFirst, reordered, reorderedGroup } from '../../lib/phrases/order';
import type { Phrase } from '../../lib/phrases/phrase';
import { aPhrase } from '../support/phrases';

const orderAfter = (phrases: readonly Phrase[], changed: readonly Phrase[]): string[] => {
  const byId = new Map(changed.map((phrase) => [phrase.id, phrase]));
  return phrases
    .map((phrase) => byId.get(phrase.id) ?? phrase)
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
};

describe('putting groups in order', () => {
  const names = ['甲', '乙', '丙', '丁'];
  const groupNames = (phrases: readonly Phrase[]) => groupsOf(phrases).groups.map(({ name }) => name);

  it('puts one before or behind another, whichever of their phrases lie between those of others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 30 }),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.boolean(),
        (lying, moved, beside, before) => {
          const phrases = lying.map((name, i) => aPhrase(`p${i}`, { order: i, groups: [name] }));
          const was = groupNames(phrases);
          const changed = reorderedGroup(phrases, [moved], before ? { before: [beside] } : { after: [beside] });
          const byId = new Map(changed.map((phrase) => [phrase.id, phrase]));
          const now = phrases.map((phrase) => byId.get(phrase.id) ?? phrase).sort((a, b) => a.order - b.order);
          if (moved === beside || !was.includes(moved) || !was.includes(beside)) {
            expect(changed).toEqual([]);
            return;
          }
          const rest = was.filter((name) => name !== moved);
          const at = rest.indexOf(beside) + (before ? 0 : 1);
          expect(groupNames(now)).toEqual([...rest.slice(0, at), moved, ...rest.slice(at)]);
          const others = (all: readonly Phrase[]) =>
            all.filter(({ groups }) => groups[0] !== moved).map(({ id }) => id);
          expect(others(now)).toEqual(others(phrases));
        },
      ),
    );
  });

  it('moves one of the second level within its own', () => {
    const phrases = [['售前', '尺码'], ['售前', '发货'], ['售后', '尺码'], ['售前']].map((groups, i) =>
      aPhrase(`p${i}`, { order: i, groups }),
    );
    const changed = reorderedGroup(phrases, ['售前', '尺码'], { after: ['售前', '发货'] });
    expect(changed.map(({ id }) => id)).toEqual(['p0']);
    expect(orderAfter(phrases, changed)).toEqual(['p1', 'p2', 'p3', 'p0']);
  });

  it('lists those made by hand behind the others, also on the second level', () => {
    const { groups } = groupsOf([aPhrase('a', { groups: ['售后'] })], [['空'], ['售后', '退款'], []]);
    expect(groups).toEqual([
      { name: '售后', count: 1, inner: [{ name: '退款', count: 0 }] },
      { name: '空', count: 0, inner: [] },
    ]);
  });
});

describe('putting phrases in order', () => {
  const row = ['a', 'b', 'c', 'd'].map((id, i) => aPhrase(id, { order: i }));

  it('moves one or several beside another, and changes no more than it must', () => {
    const up = reordered(row, ['d'], { before: 'b' });
    expect(up.map(({ id }) => id)).toEqual(['d']);
    expect(orderAfter(row, up)).toEqual(['a', 'd', 'b', 'c']);
    expect(orderAfter(row, reordered(row, ['a', 'b'], { after: 'c' }))).toEqual(['c', 'a', 'b', 'd']);
    expect(orderAfter(row, reordered(row, ['c'], { before: 'a' }))).toEqual(['c', 'a', 'b', 'd']);
    expect(orderAfter(row, reordered(row, ['a'], { after: 'd' }))).toEqual(['b', 'c', 'd', 'a']);
  });

  it('numbers all anew where neighbours leave no room', () => {
    const flat = row.map((phrase) => ({ ...phrase, order: 5 }));
    expect(orderAfter(flat, reordered(flat, ['d'], { before: 'a' }))).toEqual(['d', 'a', 'b', 'c']);
  });

  it('leaves all as it is for a place among those that move, or one that is gone', () => {
    expect(reordered(row, ['a', 'b'], { before: 'b' })).toEqual([]);
    expect(reordered(row, ['a'], { before: 'x' })).toEqual([]);
  });

  it('leaves pinned ones before all others, and puts what is dropped among the other kind next to them', () => {
    const some = row.map((phrase) => ({ ...phrase, pinned: phrase.id === 'b' || phrase.id === 'd' }));
    const shown = (changed: readonly Phrase[]) => {
      const byId = new Map(changed.map((phrase) => [phrase.id, phrase]));
      const all = some.map((phrase) => byId.get(phrase.id) ?? phrase).sort((a, b) => a.order - b.order);
      return pinnedFirst(all).map(({ id }) => id);
    };
    expect(shown([])).toEqual(['b', 'd', 'a', 'c']);
    expect(shown(reordered(some, ['d'], { before: 'b' }))).toEqual(['d', 'b', 'a', 'c']);
    expect(shown(reordered(some, ['c'], { before: 'd' }))).toEqual(['b', 'd', 'c', 'a']);
    expect(shown(reordered(some, ['b'], { after: 'c' }))).toEqual(['d', 'b', 'a', 'c']);
    expect(shown(reordered(some, ['b', 'a'], { after: 'c' }))).toEqual(['d', 'b', 'c', 'a']);
  });

  it('keeps every phrase, the moved ones together and in their order, however often they move', () => {
    const move = fc.tuple(
      fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 70 }), (moves) => {
        let phrases = row;
        for (const [ids, beside, before] of moves) {
          const changed = new Map(
            reordered(phrases, ids, before ? { before: beside } : { after: beside }).map((one) => [one.id, one]),
          );
          const rest = phrases.map(({ id }) => id).filter((id) => !ids.includes(id));
          const block = phrases.map(({ id }) => id).filter((id) => ids.includes(id));
          phrases = phrases.map((one) => changed.get(one.id) ?? one).sort((a, b) => a.order - b.order);
          const order = phrases.map(({ id }) => id);
          if (ids.includes(beside)) continue;
          const at = rest.indexOf(beside) + (before ? 0 : 1);
          expect(order).toEqual([...rest.slice(0, at), ...block, ...rest.slice(at)]);
        }
      }),
    );
  });
});

describe('groups', () => {
  it('are counted on two levels, and hold what lies below them', () => {
    const phrases = [['售前', '发货'], ['售前'], []].map((groups, i) => aPhrase(String(i), { groups }));
    expect(groupsOf(phrases)).toEqual({
      groups: [{ name: '售前', count: 2, inner: [{ name: '发货', count: 1 }] }],
      ungrouped: 1,
    });
    expect(phrases.map((phrase) => inGroup(phrase, ['售前']))).toEqual([true, true, false]);
    expect(phrases.map((phrase) => inGroup(phrase, []))).toEqual([false, false, true]);
  });

  it('take those below along when they are renamed, and never grow a third level', () => {
    expect(renamed(['售前', '发货'], ['售前'], ['问答'])).toEqual(['问答', '发货']);
    expect(renamed(['售前', '发货'], ['售前', '发货'], ['物流'])).toEqual(['物流']);
    expect(renamed(['售前', '发货'], ['售前'], ['问答', '旧'])).toEqual(['问答', '旧']);
    expect(groupsFrom(' 售前 ／ 发货/改址')).toEqual(['售前', '发货/改址']);
    expect(groupsFrom('/售前/')).toEqual(['售前/']);
    const known = [['退/换货'], ['退/换货', '运费/差价'], ['售前']];
    for (const path of known) expect(groupsFrom(groupText(path), known)).toEqual(path);
    expect(groupsFrom('退/换货 / 新的', known)).toEqual(['退/换货', '新的']);
    expect(groupsFrom('售前/新的', known)).toEqual(['售前', '新的']);
    // Whether a slash is part of a new name nobody can tell but who typed it.
    expect(cutByChance(' 补/换货 ', known)).toBe('补/换货');
    for (const told of ['售前/新的', '补 / 换货', '退/换货', '退/换货 / 新的', '补货', '补/']) {
      expect(cutByChance(told, known)).toBeNull();
    }
  });
});

describe('filters', () => {
  it('know a phrase that is not offered yet or not any more', () => {
    expect(validityOf({}, 5)).toBe('always');
    expect(validityOf({ validFrom: 6 }, 5)).toBe('soon');
    expect(validityOf({ validTo: 4 }, 5)).toBe('over');
    expect(validityOf({ validFrom: 1, validTo: 9 }, 5)).toBe('current');
  });

  it('let a phrase without platforms pass on every platform', () => {
    expect(passes(aPhrase('a'), { platform: 'pinduoduo' }, 0)).toBe(true);
    expect(passes(aPhrase('a', { platforms: ['jd'] }), { platform: 'pinduoduo' }, 0)).toBe(false);
    expect(passes(aPhrase('a', { tags: ['常用'] }), { tag: '常用', scope: 'shop' }, 0)).toBe(false);
    expect(tagsOf([aPhrase('a', { tags: ['x', 'y'] }), aPhrase('b', { tags: ['y'] })])).toEqual(['y', 'x']);
  });
});

describe('codes', () => {
  const phrases = [aPhrase('a', { code: 'fh' }), aPhrase('b', { code: 'ＦＨ' }), aPhrase('c', { code: 'fh1' })];

  it('clash by their folded form, but never with the phrase itself', () => {
    expect(sameCode(phrases, ' FH ', 'a').map(({ id }) => id)).toEqual(['b']);
    expect(sameCode(phrases, '', undefined)).toEqual([]);
    expect(longerCodes(phrases, 'fh', 'a').map(({ id }) => id)).toEqual(['c']);
  });
});

describe('a merged phrase', () => {
  it('keeps the words of one and the questions, wordings and tags of all', () => {
    const one = merged(
      aPhrase('a', { body: '今天发。', questions: ['何时发'], tags: ['发货'], code: '' }),
      [
        aPhrase('b', {
          body: '今天发货',
          variants: ['今天发。'],
          questions: ['何时发', '发了吗'],
          tags: ['常用'],
          code: 'fh',
          pinned: true,
        }),
      ],
      7,
    );
    expect(one).toMatchObject({
      id: 'a',
      body: '今天发。',
      code: 'fh',
      variants: ['今天发货'],
      questions: ['何时发', '发了吗'],
      tags: ['发货', '常用'],
      pinned: true,
      updatedAt: 7,
    });
  });

  it('says what of the others it does not take along', () => {
    const keep = aPhrase('a', { code: '', validTo: 9, platforms: ['pinduoduo'] });
    expect(
      leftBehind(keep, [aPhrase('b', { code: '', validTo: 9, platforms: ['pinduoduo'], tags: ['常用'] })]),
    ).toEqual([]);
    const always = aPhrase('b', { code: '', platforms: ['douyin'], groups: ['售后'] });
    expect(leftBehind(keep, [always])).toEqual(['validity', 'platforms', 'groups']);
    const coded = aPhrase('c', { validTo: 9, platforms: ['pinduoduo'], code: 'fh' });
    expect(leftBehind(keep, [coded])).toEqual([]);
    expect(leftBehind({ ...keep, code: 'fh1' }, [coded])).toEqual(['code']);
  });
});
