import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Scanner } from '../../lib/checks/scanner';
import { LONGEST, TrieBuilder } from '../../lib/checks/trie';
import { Folder } from '../../lib/text/fold';

/** A scanner of the words, from a builder that expected none and has to widen. */
function scannerOf(words: readonly string[]) {
  const builder = new TrieBuilder(0, 0);
  const folder = new Folder();
  const numbers = words.map((word) => {
    const { codes, length } = folder.fold(word);
    return builder.add(codes, length);
  });
  const scanner = new Scanner(builder.finish(() => true));
  const find = (text: string): string[] => {
    scanner.scan(folder.fold(text));
    return Array.from({ length: scanner.count }, (_, i) =>
      [scanner.start[i], scanner.end[i], scanner.word[i]].join(' '),
    ).sort();
  };
  return { numbers, find };
}

const letters = fc.constantFrom('甲', '乙', '丙', 'a');
const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((list) => list.join(''));

it('finds every word everywhere, whatever ends it shares with others', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), word, (words, text) => {
      const { numbers, find } = scannerOf(words);
      const expected = new Set<string>();
      words.forEach((one, i) => {
        for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
          expected.add(`${at} ${at + one.length} ${numbers[i]}`);
        }
      });
      expect(find(text)).toEqual([...expected].sort());
    }),
    { numRuns: 500 },
  );
});

it('numbers distinct words in their order, and a word again by its number', () => {
  const { numbers } = scannerOf(['甲乙丙', '甲', '甲乙', '甲乙丙', '甲乙丁', '甲', '乙']);
  expect(numbers).toEqual([0, 1, 2, 0, 3, 1, 4]);
});

it('widens for thousands of words and forgets none', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `词${String.fromCharCode(0x5000 + (i % 5000))}${i}尾`);
  const { numbers, find } = scannerOf(words);
  for (const i of [0, 1, 4999, 5000, 12_345, 19_999])
    expect(find(`好${words[i]}了`)).toContain(`1 ${1 + (words[i]?.length ?? 0)} ${numbers[i]}`);
});

it('cuts words that nobody could say', () => {
  const { find } = scannerOf(['长'.repeat(LONGEST + 50)]);
  expect(find('长'.repeat(LONGEST - 1))).toEqual([]);
  expect(find('长'.repeat(LONGEST))).toEqual([`0 ${LONGEST} 0`]);
});
