import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../../browser/support/bundle';
import { type ServedHost, serveHost } from '../../../support/browser/serve';
import { fromRoot } from '../../../support/paths';

export const KIT_HOST = 'kf.example.com';
export const KITS = ['chatscope', 'advanced', 'elements'] as const;
export type Kit = (typeof KITS)[number];
export const kitAddress = (kit: Kit): string => `https://${KIT_HOST}/${kit}`;
/** A page whose chat is in a frame, and whose build leaves nothing to hold on to. */
export const FRAMED_ADDRESS = `https://${KIT_HOST}/desk`;

const html = (kit: Kit): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>客服</title>
<link rel="stylesheet" href="/${kit}.css"><style>body { margin: 0 } #root { height: 100vh }</style>
<div id="root"></div><script src="/${kit}.js"></script></html>`;

const SOURCES: Record<Kit, { entry: string; sheet?: string }> = {
  chatscope: { entry: 'chatscope.tsx', sheet: '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css' },
  advanced: { entry: 'advanced.ts' },
  elements: { entry: 'elements.tsx', sheet: 'react-chat-elements/dist/main.css' },
};

/** vue-advanced-chat's emoji picker asks for its data, and reports a fault on the page without. */
const EMOJI = [{ emoji: '🙂', annotation: 'smile', group: 0, order: 1, version: 1, tags: [], shortcodes: ['smile'] }];

/** Serves the page made with this kit, and the framed one, under a host of their own. */
export async function serveKit(kit: Kit): Promise<ServedHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yingda-kit-'));
  const { entry, sheet } = SOURCES[kit];
  await writeFile(path.join(folder, 'index.html'), html(kit));
  await writeFile(path.join(folder, `${kit}.js`), await bundle(`tests/e2e/support/kit/${entry}`));
  if (sheet) await copyFile(fromRoot(`node_modules/${sheet}`), path.join(folder, `${kit}.css`));
  else await writeFile(path.join(folder, `${kit}.css`), '');
  await writeFile(path.join(folder, 'empty.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'emoji.json'), JSON.stringify(EMOJI));
  for (const page of ['outer.html', 'inner.html']) {
    await copyFile(fromRoot(`tests/e2e/support/kit/${page}`), path.join(folder, page));
  }
  const served = await serveHost(KIT_HOST, folder, {
    [`/${kit}`]: 'index.html',
    '/favicon.ico': 'empty.html',
    '/emoji.json': 'emoji.json',
    '/desk': 'outer.html',
    '/im/core': 'inner.html',
  });
  const close = async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...served, close };
}
