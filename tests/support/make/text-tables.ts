import characters from 'opencc-js/dict/TSCharacters';

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The targets worth carrying into every page: what GB 2312 holds (6,763 characters, every one an agent types). */
const gb2312 = (): Set<string> => {
  const decoder = new TextDecoder('gb18030');
  const held = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) held.add(decoder.decode(new Uint8Array([row, cell])));
  }
  return held;
};

/**
 * Pairs of traditional and simplified characters in code order, as a string of [step][simplified]: `step` is the distance from the
 * previous traditional character, as the character at 0x20 + step (0x7f and up is written in two bytes, rarely needed).
 */
export function simplifiedPairs(): string {
  const held = gb2312();
  const pairs: [number, string][] = [];
  for (const line of characters.split('|')) {
    const [from = '', to = ''] = line.split(' ');
    if (from.length === 1 && to.length === 1 && from !== to && isHan(from.charCodeAt(0)) && held.has(to)) {
      pairs.push([from.charCodeAt(0), to]);
    }
  }
  pairs.sort(([a], [b]) => a - b);
  let previous = 0x4e00;
  let out = '';
  for (const [from, to] of pairs) {
    out += String.fromCharCode(0x20 + from - previous) + to;
    previous = from;
  }
  return out;
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** File names under lib/text/generated and their contents. */
export const textTables = (): Record<string, string> => ({
  'simplified.ts': `// Made by \`npm run make -- tables\` from OpenCC's dictionary TSCharacters (Apache-2.0). Not to be edited.\nexport default ${quote(simplifiedPairs())};\n`,
});
