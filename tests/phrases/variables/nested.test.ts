import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../lib/phrases/variables';
import { expandNested, LONGEST_EXPANDED, type Nestable } from '../../../lib/phrases/variables/nested';

const library = (bodies: Record<string, string>) => {
  const found = (key: string): Nestable | undefined =>
    Object.hasOwn(bodies, key) ? { code: key, body: bodies[key] as string, variables: [] } : undefined;
  return found;
};
const expand = (body: string, bodies: Record<string, string>, code = '') =>
  expandNested({ code, body, variables: [] }, library(bodies));

describe('phrases in phrases', () => {
  it('puts the words of another phrase in place, by its code whatever its case and width', () => {
    const { template, faults } = expand('您好，{话术:FH}再见', { fh: '{快递=中通}发货。' });
    expect(template).toBe('您好，{快递=中通}发货。再见');
    expect(faults).toEqual([]);
    expect(expand('{话术： ｆｈ }', { fh: '好' }).template).toBe('好');
  });

  it('leaves an unknown code where it is, so that it fills as missing', () => {
    const { template, faults } = expand('{话术:xx}', {});
    expect(faults).toEqual([{ kind: 'unknown', code: 'xx' }]);
    expect(fillTemplate(template, {}, 0).missing).toHaveLength(1);
  });

  it('reports phrases that stand in themselves', () => {
    expect(expand('{话术:a}', { a: '甲{话术:b}', b: '乙{话术:a}' }).faults).toEqual([{ kind: 'cycle', code: 'a' }]);
    expect(expand('{话术:a}', { a: '甲' }, 'A').faults).toEqual([{ kind: 'cycle', code: 'a' }]);
    expect(expand('{话术:a}{话术:a}', { a: '甲' })).toMatchObject({ template: '甲甲', faults: [] });
  });

  it('ends with phrases that stand too deep or grow too long', () => {
    const deep = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i}`, `{话术:p${i + 1}}`]));
    expect(expand('{话术:p0}', deep).faults).toEqual([{ kind: 'deep', code: 'p5' }]);
    const wide = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((code, i) => [code, `{话术:${'bcdef'[i]}}`.repeat(20)]),
    );
    const { template, faults } = expand('{话术:a}', { ...wide, f: '很长的话。' });
    expect(faults.some(({ kind }) => kind === 'long')).toBe(true);
    expect(template.length).toBeLessThanOrEqual(LONGEST_EXPANDED);
  });

  it('brings along the settings of what it nests, its own first', () => {
    const nested = {
      code: 'a',
      body: '{仓库}',
      variables: [
        { name: '仓库', prompt: '内层' },
        { name: 'Ｘ', fallback: '1' },
      ],
    };
    const outer = { code: '', body: '{话术:a}{仓库}', variables: [{ name: '仓库', prompt: '外层' }] };
    expect(expandNested(outer, () => nested).variables).toEqual([
      { name: '仓库', prompt: '外层' },
      { name: 'Ｘ', fallback: '1' },
    ]);
  });

  it('always ends, and never gives out a text as whole that lacks something', () => {
    const code = fc.constantFrom('a', 'b', 'c', 'd', 'x');
    const words = fc.array(
      fc.oneof(
        code.map((it) => `{话术:${it}}`),
        fc.constantFrom('好', '{买家}', '\\{'),
      ),
      {
        maxLength: 6,
      },
    );
    const body = words.map((it) => it.join(''));
    fc.assert(
      fc.property(body, fc.record({ a: body, b: body, c: body, d: body }), (outer, bodies) => {
        const { template, faults } = expand(outer, bodies);
        expect(template.length).toBeLessThanOrEqual(LONGEST_EXPANDED);
        const filled = fillTemplate(template, { 买家: '小林' }, 0);
        expect(filled.missing.length > 0).toBe(faults.length > 0);
      }),
    );
  });
});
