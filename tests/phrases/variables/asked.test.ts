import { describe, expect, it } from 'vitest';
import { type AskContext, askedVariables } from '../../../lib/phrases/variables/asked';

const NOTHING: AskContext = { values: {}, choices: {}, settings: [], remembered: new Map() };
const asked = (template: string, context: Partial<AskContext> = {}) =>
  askedVariables(template, { ...NOTHING, ...context });

describe('what an agent is asked for', () => {
  it('is put as the setting says, with its default and options', () => {
    const settings = [{ name: '仓库', prompt: '退回哪个仓库', options: ['一仓', '二仓'], fallback: '一仓' }];
    expect(asked('退到{仓库}', { settings })).toEqual([
      { name: '仓库', prompt: '退回哪个仓库', options: ['一仓', '二仓'], fallback: '一仓' },
    ]);
  });

  it('follows the text before the setting, and the page before both', () => {
    const settings = [{ name: '颜色', options: ['红'], fallback: '红' }];
    expect(asked('{颜色=黑|白}', { settings })).toEqual([{ name: '颜色', options: ['黑', '白'] }]);
    expect(asked('{颜色=黑}', { settings })).toEqual([]);
    expect(asked('{颜色=黑|白}', { settings, choices: { 颜色: ['灰', '蓝'] } })[0]?.options).toEqual(['灰', '蓝']);
  });

  it('offers the value typed last, where the variable is one that is remembered', () => {
    const remembered = new Map([['仓库', '二仓']]);
    expect(asked('{仓库}', { settings: [{ name: '仓库', remember: true, fallback: '一仓' }], remembered })).toEqual([
      { name: '仓库', options: [], fallback: '二仓', remembered: true },
    ]);
    expect(asked('{仓库}', { settings: [{ name: '仓库' }], remembered })).toEqual([{ name: '仓库', options: [] }]);
  });

  it('does not offer a remembered value that is no choice any more', () => {
    const context = { settings: [{ name: '仓库', remember: true }], remembered: new Map([['仓库', '三仓']]) };
    expect(asked('{仓库=一仓|二仓}', context)).toEqual([{ name: '仓库', options: ['一仓', '二仓'] }]);
  });
});
