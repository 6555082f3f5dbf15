import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from '../support/paths';

const folder = fromRoot('public/guide');
const shown = [...readFileSync(`${folder}/index.html`, 'utf8').matchAll(/<img\b[^>]*\bsrc="([^"]+)"/g)].map(
  ([, src]) => src,
);

it('the guide shows each picture in the light and in the dark, and none is left over', () => {
  expect(shown.length).toBeGreaterThan(0);
  const wanted = shown.flatMap((src) => [src, src?.replace('-light.', '-dark.')]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.png'))).toEqual([...new Set(wanted)].sort());
  const sources = [...readFileSync(`${folder}/index.html`, 'utf8').matchAll(/<source\b[^>]*>/g)].map(([tag]) => tag);
  expect(sources).toHaveLength(shown.length);
  for (const tag of sources) expect(tag).toContain('prefers-color-scheme: dark');
});
