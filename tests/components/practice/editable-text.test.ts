// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editableText, filled } from '../../../components/practice/editable-text';

const element = (name: string, ...children: (Node | string)[]): HTMLElement => {
  const it = document.createElement(name);
  it.append(...children);
  return it;
};
const br = () => element('br');

describe('what a contenteditable says', () => {
  it('keeps blank lines single, in whichever way the browser wrapped them', () => {
    expect(editableText(element('div', '甲', element('div', br()), element('div', '乙')))).toBe('甲\n\n乙');
    expect(editableText(element('div', element('div', '甲'), element('div', '乙', br())))).toBe('甲\n乙');
    expect(editableText(element('div', '甲', br(), br(), '乙'))).toBe('甲\n\n乙');
    expect(editableText(element('div', element('p', br()), element('p', '乙')))).toBe('\n乙');
    expect(editableText(element('div', br()))).toBe('');
    expect(editableText(element('div', '甲', element('b', '乙'), '丙'))).toBe('甲乙丙');
  });

  it('is what was written into it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a甲\n ]{0,12}$/), (text) => {
        const box = element('div');
        box.textContent = filled(text);
        expect(editableText(box)).toBe(text);
      }),
    );
  });
});
