import { pinyin } from 'pinyin-pro';

/** Readings in everyday use that the dictionary leaves out. */
const ADDED: Record<string, string[]> = { 嗯: ['en'], 哟: ['yo'], 噢: ['o'] };

/** The Han characters of GB 2312: nearly all that simplified text is written with. */
function* commonCharacters(): Generator<string> {
  const decoder = new TextDecoder('gb18030');
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}

/**
 * The source of `lib/text/generated/pinyin.ts`: syllables without tones (ü written v), each followed by the characters read so;
 * a character of several readings stands behind each.
 */
export function pinyinTable(): string {
  const charactersOf = new Map<string, string>();
  for (const character of commonCharacters()) {
    const read = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
    for (const reading of new Set([...read, ...(ADDED[character] ?? [])])) {
      if (/^[a-z]+$/.test(reading)) charactersOf.set(reading, (charactersOf.get(reading) ?? '') + character);
    }
  }
  const groups = [...charactersOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, list]) => reading + list);
  return `// Made by \`npm run make -- pinyin\` from pinyin-pro (MIT). Do not edit.\nexport default '${groups.join('')}';\n`;
}
