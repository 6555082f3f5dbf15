import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, parseTemplate } from '../../../lib/phrases/variables';
import { escapeTemplate } from '../../../lib/phrases/variables/parse';

const NOW = new Date(2026, 10, 23, 15, 0).getTime();

/** Text with more braces and backslashes than people write. */
const ODD_TEXT = fc.string({ unit: fc.constantFrom('{', '}', '\\', '甲', '=', '|', '今天', ':', ' ', '\n', '话术') });

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

  it('asks once for a name written in several ways, and takes a value under any of them', () => {
    const body = '{SKU}和{ｓｋｕ}、{ Sku }';
    expect(fillTemplate(body, {}, NOW).missing).toEqual([{ name: 'SKU', options: [] }]);
    expect(fillTemplate(body, { sku: 'A1' }, NOW).text).toBe('A1和A1、A1');
  });

  it('leaves a nested phrase that nobody resolved missing', () => {
    expect(fillTemplate('{话术:fh}。', {}, NOW).missing).toEqual([{ name: '话术:fh', options: [] }]);
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
        expect(parts.map((part) => part.source).join('')).toBe(text);
      }),
    );
  });

  it('says any words that were escaped, and never asks for anything in them', () => {
    fc.assert(
      fc.property(ODD_TEXT, (words) => {
        expect(fillTemplate(escapeTemplate(words), {}, NOW)).toMatchObject({ text: words, missing: [] });
      }),
    );
  });

  it('changes nothing outside variables, whatever the values', () => {
    fc.assert(
      fc.property(ODD_TEXT, fc.string(), ODD_TEXT, (before, value, after) => {
        const filled = fillTemplate(`${escapeTemplate(before)}{甲=乙}${escapeTemplate(after)}`, { 甲: value }, NOW);
        // A backslash at the end of the words before would escape the variable's own brace.
        fc.pre(!before.endsWith('\\'));
        expect(filled.text).toBe(before + (value.trim() || '乙') + after);
      }),
    );
  });

  it('puts values in literally: a value that looks like a variable is not read again', () => {
    expect(fillTemplate('{买家}好', { 买家: '{快递}' }, NOW)).toMatchObject({ text: '{快递}好', missing: [] });
  });
});
