import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { PURE, RULES, roomOf, violation } from './rooms';
import { importsOf, parse, productSources, readText, walk } from './source';

const sources = productSources();

vi.setConfig({ testTimeout: 60_000 });

describe('who may import whom', () => {
  it('holds for every import of the product', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(parse(file)).flatMap(({ from, typeOnly }) => violation(file, from, typeOnly) ?? []),
    );
    expect(wrong).toEqual([]);
  });

  it('has a rule for every room', () => {
    expect(sources.map(roomOf).filter((room) => room === null || !RULES[room])).toEqual([]);
  });

  it.each([
    ['lib/checks/checker.ts', '../data/database', false],
    ['lib/checks/engine/scanner.ts', '../../platform/tabs', true],
    ['lib/checks/checker.ts', 'dexie', false],
    ['lib/consoles/reader/reader.ts', '../../editors/box', false],
    ['lib/app/desk/desk.ts', '../../data/store', false],
    ['lib/data/store.ts', '../app/desk/desk', true],
    ['lib/service/view.ts', 'zod', false],
    ['components/draft/list.tsx', '../../lib/app/desk/desk-session', false],
    ['lib/editors/insert.ts', '../page/runtime', false],
    ['lib/platform/page-link.ts', '../page/link', false],
    ['components/draft/list.tsx', '../../lib/data/store', true],
    ['lib/editors/outcome.ts', './insert', false],
    ['lib/page/observe.ts', '../../tests/support/paths', false],
    ['entrypoints/popup/main.tsx', '../sidepanel/main', false],
  ])('sees that %s may not import %s', (file, from, typeOnly) => {
    expect(violation(file, from, typeOnly)).not.toBeNull();
  });

  it.each([
    ['lib/app/desk/desk.ts', '../../data/store', true],
    ['lib/app/desk/desk.ts', '../../editors/outcome', true],
    ['lib/page/runtime.ts', '../consoles/reader/reader', false],
    ['lib/platform/messages/insert.ts', '../../editors/outcome', false],
    ['components/draft/list.tsx', '../../lib/checks/finding', false],
    ['components/draft/list.tsx', '../../lib/app/desk/desk', false],
    ['entrypoints/background/index.ts', '../../lib/data/store', false],
  ])('sees that %s may import %s', (file, from, typeOnly) => {
    expect(violation(file, from, typeOnly)).toBeNull();
  });

  it('reads every way to import', () => {
    const text = `
      import type { A } from './a'; import { type B } from './b'; import c, { type C } from './c'; import './d';
      export * from './e'; export type { F } from './f'; const g = import('./g'); type H = import('./h').H;
      import.meta.glob('./i/*.ts'); import { j, type J } from './j';`;
    const imports = importsOf(parse('x.ts', text)).map(({ from, typeOnly }) => `${from}${typeOnly ? ' type' : ''}`);
    expect(imports.sort()).toEqual(
      ['./a type', './b type', './c', './d', './e', './f type', './g', './h type', './i/*.ts', './j'].sort(),
    );
  });
});

/** Names of globals a file reaches for, as `name` where it is called, constructed or accessed. */
function globalsUsed(file: string, names: readonly string[]): string[] {
  const source = parse(file);
  const used = new Set<string>();
  const own = new Set<string>();
  walk(source, (node) => {
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    )
      own.add(node.name.text);
  });
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || !names.includes(node.text) || own.has(node.text)) return;
    const { parent } = node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    const isUse =
      (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
      ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node);
    const ofGlobal = isMember && /^(globalThis|window|self)$/.test(parent.expression.getText(source));
    if (isUse || ofGlobal) used.add(node.text);
  });
  return [...used];
}

describe('what a room may touch', () => {
  const offenders = (files: string[], names: string[]) =>
    files.flatMap((file) => globalsUsed(file, names).map((name) => `${file} uses ${name}`));

  it('leaves browser.* to platform and the entry points', () => {
    const others = sources.filter((file) => !['platform', 'entrypoints'].includes(roomOf(file) ?? ''));
    expect(offenders(others, ['browser', 'chrome'])).toEqual([]);
  });

  it('keeps the DOM, storage and timers of the browser out of pure rooms', () => {
    const pure = sources.filter((file) => PURE.includes(roomOf(file) ?? ''));
    expect(offenders(pure, ['document', 'window', 'indexedDB', 'localStorage', 'sessionStorage'])).toEqual([]);
  });

  it('has no request to anywhere in its source', () => {
    const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport'];
    expect(offenders(sources, names)).toEqual([]);
    expect(sources.filter((file) => /\bsendBeacon\b/.test(readText(file)))).toEqual([]);
  });
});
