import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { parse, productSources, readText, walk } from './source';

type Messages = Record<string, { message: string }>;
const read = (locale: string) => JSON.parse(readText(`public/_locales/${locale}/messages.json`)) as Messages;
const zh = read('zh_CN');
const en = read('en');

const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/** Strings of the product's code; a template with holes becomes a pattern, because keys are built as `stage_${stage}`. */
function usedTexts(): { exact: Set<string>; patterns: RegExp[] } {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of [...productSources(), 'wxt.config.ts']) {
    walk(parse(file), (node) => {
      if (ts.isStringLiteralLike(node)) {
        exact.add(node.text);
        for (const [, key] of node.text.matchAll(/__MSG_(\w+)__/g)) exact.add(key as string);
      } else if (ts.isTemplateExpression(node) && /^\w+$/.test(node.head.text)) {
        const tail = node.templateSpans.map((span) => `\\w+${span.literal.text.replace(/\W/g, '\\$&')}`).join('');
        patterns.push(new RegExp(`^${node.head.text}${tail}$`));
      }
    });
  }
  return { exact, patterns };
}

// Every source is parsed.
vi.setConfig({ testTimeout: 60_000 });

describe('locales', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('have the same placeholders', () => {
    const differ = Object.keys(zh).filter(
      (key) => placeholders(zh[key]?.message ?? '').join() !== placeholders(en[key]?.message ?? '').join(),
    );
    expect(differ).toEqual([]);
  });

  it('have names that the browser takes: it loads no extension with others', () => {
    expect(Object.keys(zh).filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });

  it('say something everywhere', () => {
    const empty = [...Object.entries(zh), ...Object.entries(en)].filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  it('hold no text that nothing shows', () => {
    const { exact, patterns } = usedTexts();
    const unused = Object.keys(zh).filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it('have no Chinese in English', () => {
    // 「应答」 and variables such as {买家} are names: they stay.
    const bare = (text: string) => text.replace(/\{[^}]*\}|应答/g, '');
    const mixed = Object.entries(en).filter(([, { message }]) =>
      /\p{Script=Han}|[，。：；！？、]/u.test(bare(message)),
    );
    expect(mixed.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  it('shout nowhere', () => {
    const loud = [...Object.entries(zh), ...Object.entries(en)].filter(([, { message }]) => /[!！]/.test(message));
    expect(loud.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });
});
