import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildFolder, ensureBuild } from '../support/build';
import { MANIFEST, type ReviewedManifest, TEST_HOSTS } from './manifest';
import { parse, walk } from './source';

type Manifest = ReviewedManifest & Record<string, unknown> & { content_scripts: { js: string[]; matches: string[] }[] };

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** The parts of a manifest that give it power, as reviewed. */
function powers(manifest: Manifest): ReviewedManifest {
  return {
    permissions: [...(manifest.permissions ?? [])].sort(),
    optional_permissions: [...(manifest.optional_permissions ?? [])].sort(),
    host_permissions: [...(manifest.host_permissions ?? [])].sort(),
    optional_host_permissions: [...(manifest.optional_host_permissions ?? [])].sort(),
    content_script_matches: manifest.content_scripts.flatMap(({ matches }) => matches).sort(),
    content_security_policy: manifest.content_security_policy,
  };
}

const scripts = (folder: string): { name: string; text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

// Bundles are parsed whole.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  for (const name of ['store', 'test'] as const) ensureBuild(name);
}, 120_000);

describe('manifest', () => {
  it('of the store build equals the reviewed one', () => {
    expect(powers(readManifest(buildFolder('store')))).toEqual(MANIFEST);
  });

  it('of the test build adds localhost and nothing else', () => {
    const { host_permissions, content_script_matches, ...rest } = powers(readManifest(buildFolder('test')));
    const { host_permissions: hosts, content_script_matches: matches, ...reviewed } = MANIFEST;
    expect(rest).toEqual(reviewed);
    expect(host_permissions.filter((it) => !hosts.includes(it) && !TEST_HOSTS.includes(it))).toEqual([]);
    expect(content_script_matches.filter((it) => !matches.includes(it)).sort()).toEqual(TEST_HOSTS);
  });

  it.runIf(existsSync(path.join(buildFolder('edge'), 'manifest.json')))('of the Edge build equals Chrome’s', () => {
    expect(powers(readManifest(buildFolder('edge')))).toEqual(MANIFEST);
  });

  it('opens no door to pages', () => {
    const manifest = readManifest(buildFolder('store'));
    for (const door of [
      'externally_connectable',
      'web_accessible_resources',
      'sandbox',
      'devtools_page',
      'update_url',
    ]) {
      expect(manifest, door).not.toHaveProperty(door);
    }
  });

  it('runs the chats’ script before the page’s own, and the order pages’ when the page is there', () => {
    const manifest = readManifest(buildFolder('store')) as unknown as {
      content_scripts: { run_at?: string; js: string[] }[];
    };
    // The browser's own default is document_idle.
    expect(manifest.content_scripts.map(({ js, run_at = 'document_idle' }) => [...js, run_at]).sort()).toEqual([
      ['content-scripts/console.js', 'document_start'],
      ['content-scripts/orders.js', 'document_idle'],
    ]);
  });
});

/** Calls that would fetch something or run text as code, as `name` or `.name` in a bundle. */
const CALLS = new Set(['fetch', 'sendBeacon', 'eval', 'importScripts']);
const CONSTRUCTED = new Set([
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'RTCPeerConnection',
  'WebTransport',
  'Function',
]);

function dangers({ name, text }: { name: string; text: string }): string[] {
  const found: string[] = [];
  const source = parse(name, text);
  const called = (node: ts.Expression): string =>
    ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';
  walk(source, (node) => {
    if (ts.isCallExpression(node) && (CALLS.has(called(node.expression)) || called(node.expression) === 'Function')) {
      found.push(`${name}: ${text.slice(node.getStart(source), node.getStart(source) + 60)}`);
    }
    if (ts.isNewExpression(node) && CONSTRUCTED.has(called(node.expression))) {
      found.push(`${name}: ${text.slice(node.getStart(source), node.getStart(source) + 60)}`);
    }
  });
  return found;
}

describe('bundles of the store build', () => {
  it('would show a request or code from text', () => {
    const text = 'a.fetch(1);fetch(2);navigator.sendBeacon(3);new window.WebSocket(4);eval("5");new Function("6")';
    expect(dangers({ name: 'x.js', text })).toHaveLength(6);
    expect(dangers({ name: 'x.js', text: 'const a={as:"fetch"};a.prefetch();new Map()' })).toEqual([]);
  });

  it('make no request and run no text as code', () => {
    expect(scripts(buildFolder('store')).flatMap(dangers)).toEqual([]);
  });

  it('name no test host', () => {
    const manifest = readFileSync(path.join(buildFolder('store'), 'manifest.json'), 'utf8');
    expect(manifest).not.toMatch(/localhost|127\.0\.0\.1/);
  });

  it('carry no address of this machine or source map', () => {
    const named = scripts(buildFolder('store')).filter(({ text }) => /sourceMappingURL|file:\/\//.test(text));
    expect(named.map(({ name }) => name)).toEqual([]);
  });
});

describe('the content script', () => {
  const bundle = (): { name: string; text: string }[] => {
    const files = readManifest(buildFolder('store')).content_scripts.flatMap(({ js }) => js);
    return scripts(buildFolder('store')).filter(({ name }) => files.includes(name.split(path.sep).join('/')));
  };

  it('is small', () => {
    const sizes = Object.fromEntries(
      bundle().map(({ name, text }) => [path.basename(name, '.js'), Buffer.byteLength(text)]),
    );
    expect(sizes).toEqual({ console: expect.any(Number), orders: expect.any(Number) });
    expect(sizes.console).toBeLessThanOrEqual(176_000);
    expect(sizes.orders).toBeLessThanOrEqual(47_000);
  });

  it('is not ended, nor told of, by an event that any page can send and hear', () => {
    for (const { text } of bundle()) expect(text).not.toContain('script-started');
  });

  it('has neither Dexie nor the whole of zod in it', () => {
    for (const { text } of bundle()) {
      // Its IndexedDB would be the page's own.
      expect(text).not.toMatch(/\bindexedDB\b|DexieError/);
      // Sentences of zod's English locale, which the mini build leaves out.
      expect(text).not.toContain('Invalid input: expected');
    }
  });
});
