import { describe, expect, it } from 'vitest';
import { filesIn, readText } from './source';

const everywhere = ['entrypoints', 'components', 'lib', 'tests', '.ci'].flatMap((folder) =>
  filesIn(folder, /(\.(tsx?|mjs|js|css|html|json|md)|^run)$/),
);
const code = everywhere.filter((file) => /\.(tsx?|mjs)$/.test(file));
const product = code.filter((file) => !file.startsWith('tests/'));

const having = (files: string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    readText(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
  );

// One letter of each word stands in brackets, so that this file does not find itself.
describe('wording', () => {
  it.each([
    ['no postponed work', everywhere, /\b(T[O]DO|F[I]XME|H[A]CK|X{3})\b/],
    ['no silenced compiler', code, /@ts-(i[g]nore|e[x]pect-error|n[o]check)/],
    ['no linter silenced without a reason', code, /biome-i[g]nore(?! lint\/\w+\/\w+: .{20})/],
    ['no type given up', code, /(: ?|\bas |<)a[n]y(\[\])*([;,)>\]}]| [=|&{]|$)/],
    ['no error dropped', code, /c[a]tch *(\(\w*\))? *\{ *\}/],
    [
      'no markup from text',
      product,
      /\b(i[n]nerHTML|o[u]terHTML|i[n]sertAdjacentHTML|document\.w[r]ite|dangerously[S]etInnerHTML)\b/,
    ],
    ['no key or event sent in the agent’s place', product, /\bnew (K[e]yboardEvent|M[o]useEvent|P[o]interEvent)\b/],
    ['no focused test', code, /\b(describe|it|test)\.o[n]ly\(/],
    ['no path of one machine', everywhere, /(^|[^\w.])\/(w[o]rk|ho[m]e|Us[e]rs)\/\w/],
    ['no maker’s name', everywhere, /\b(Cl[a]ude|Anthr[o]pic|Cop[i]lot|G[P]T-\d)\b/i],
  ])('has %s', (_, files, pattern) => {
    expect(having(files, pattern)).toEqual([]);
  });
});
