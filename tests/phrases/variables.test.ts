import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, parseTemplate } from '../../lib/phrases/variables';

const NOW = new Date(2026, 10, 23, 15, 0).getTime();

describe('variables of a phrase', () => {
  it('fills what is known and names what is missing, each once', () => {
    const filled = fillTemplate('{买家}您好，{快递}单号{运单号}，请留意{快递}电话', { 买家: '小林' }, NOW);
    expect(filled.missing).toEqual([
      { name: '快递', options: [] },
      { name: '运单号', options: [] },
    ]);
    expect(filled.text).toBe('小林您好，快递单号运单号，请留意快递电话');
  });

  it('takes a default, but asks where there are options', () => {
    expect(fillTemplate('{颜色=黑色}有货', {}, NOW)).toMatchObject({ text: '黑色有货', missing: [] });
    expect(fillTemplate('{颜色=黑色|白色}有货', {}, NOW).missing).toEqual([
      { name: '颜色', options: ['黑色', '白色'] },
    ]);
    expect(fillTemplate('{颜色=黑色|白色}有货', { 颜色: '白色' }, NOW)).toMatchObject({
      text: '白色有货',
      missing: [],
    });
  });

  it('counts days over the end of a month', () => {
    expect(fillTemplate('{今天}下单，{今天+8}前到，{明天}发', {}, NOW).text).toBe(
      '11月23日下单，12月1日前到，11月24日发',
    );
  });

  it('takes an empty or blank value for none', () => {
    expect(fillTemplate('{快递}', { 快递: '  ' }, NOW).missing).toHaveLength(1);
  });

  it('leaves braces that hold a line break, another brace or too much as they are', () => {
    for (const text of ['{\n}', '{}', '{{}}', `{${'长'.repeat(41)}}`, '{ = }']) {
      expect(fillTemplate(text, {}, NOW)).toMatchObject({ text, missing: [] });
    }
  });

  it('does not take inherited names for values', () => {
    expect(fillTemplate('{constructor}{toString}', {}, NOW).missing.map(({ name }) => name)).toEqual([
      'constructor',
      'toString',
    ]);
  });

  it('loses no character of the text around variables', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parts = parseTemplate(text);
        expect(parts.map((part) => (part.kind === 'text' ? part.text : part.source)).join('')).toBe(text);
      }),
    );
  });

  it('puts values in literally: a value that looks like a variable is not read again', () => {
    expect(fillTemplate('{买家}好', { 买家: '{快递}' }, NOW)).toMatchObject({ text: '{快递}好', missing: [] });
  });
});
