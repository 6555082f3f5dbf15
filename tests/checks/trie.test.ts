import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FOUND, Scanner } from '../../lib/checks/engine/scanner';
import { LONGEST } from '../../lib/checks/engine/trie';
import { Vocabulary } from '../../lib/checks/engine/vocabulary';
import { Folder } from '../../lib/text/fold';

/** A scanner of the words, each of which means its number, from a vocabulary that expected none and has to widen. */
function scannerOf(words: readonly string[], wording?: string) {
  const vocabulary = new Vocabulary({ words: 0, units: 0 });
  const folder = new Folder();
  words.forEach((_, i) => {
    vocabulary.addTerms(words, i, i + 1, i);
  });
  if (wording) vocabulary.addWordings([wording], 0, 1, words.length);
  const scanner = new Scanner(vocabulary.finish());
  const { trie } = scanner;
  const find = (text: string): string[] => {
    scanner.scan(folder.fold(text));
    const { found, foundEnd } = scanner;
    return Array.from({ length: foundEnd / FOUND }, (_, i) => {
      const [word = 0, start, end] = found.subarray(i * FOUND);
      return [start, end, ...trie.meaningsOf(word)].join(' ');
    }).sort();
  };
  return { find, size: () => trie.blocks.length };
}

const letters = fc.constantFrom('甲', '乙', '丙', 'a');
const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((list) => list.join(''));

it('finds every word everywhere, whatever ends it shares with others', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), word, (words, text) => {
      const { find } = scannerOf(words);
      const expected: string[] = [];
      for (const one of new Set(words)) {
        const numbers = words.flatMap((word, i) => (word === one ? i : []));
        for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
          expected.push([at, at + one.length, ...numbers].join(' '));
        }
      }
      // Twice: the first time writes out what the second reads.
      expect(find(text)).toEqual(expected.sort());
      expect(find(text)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it('widens for thousands of words and forgets none', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `词${String.fromCharCode(0x5000 + (i % 5000))}${i}尾`);
  const { find } = scannerOf(words);
  for (const i of [0, 1, 4999, 5000, 12_345, 19_999])
    expect(find(`好${words[i]}了`)).toContain(`1 ${1 + (words[i]?.length ?? 0)} ${i}`);
});

it('cuts words that nobody could say', () => {
  const { find } = scannerOf(['长'.repeat(LONGEST + 50)]);
  expect(find('长'.repeat(LONGEST - 1))).toEqual([]);
  expect(find('长'.repeat(LONGEST))).toEqual([`0 ${LONGEST} 0`]);
});

it('finds what a wording stands for, and writes it out only where texts come to it', () => {
  const choices = (from: number) => Array.from({ length: 60 }, (_, i) => String.fromCharCode(from + i));
  const [first, second] = [choices(0x5000), choices(0x6000)];
  const { find, size } = scannerOf(['词头尾'], `词头(${first.join('|')}|)(${second.join('|')}|)尾`);
  const before = size();
  const spans = (text: string) => find(text).map((hit) => hit.split(' ').slice(0, 2).join('–'));
  expect(spans('词，头尾')).toEqual([]);
  expect(size()).toBe(before);
  for (let i = 0; i < 60; i++) {
    expect(spans(`好词头${first[i]}${second[59 - i]}尾`)).toEqual(['1–6']);
    expect(spans(`好词头❤${first[i]}尾`)).toEqual(['1–6']);
    expect(spans(`词头${second[i]}${first[i]}尾词头尾`)).toEqual(['5–8']);
  }
  expect(size()).toBeGreaterThan(before);
});
