import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visiblePieces, withoutHidden } from '../../../components/ui/visible-pieces';

const hidden = (text: string): (string | null)[] => visiblePieces(text).flatMap((piece) => piece.hidden ?? []);

test('zero-width and direction characters become marks', () => {
  expect(hidden('微\u200b信\u202e号\u2066a\ufeff')).toEqual(['200B', '202E', '2066', 'FEFF']);
  expect(hidden('a\u0000b\u00ad')).toEqual(['0000', '00AD']);
});

test('emoji, line breaks and plain Chinese are left alone', () => {
  expect(hidden('好的👨‍👩‍👧❤️\n👍🏽谢谢')).toEqual([]);
  expect(hidden('微\u200d信')).toEqual(['200D']);
});

test('without them the words stay as they are seen', () => {
  expect(withoutHidden('会不会\u200b起球\u202e\n好👨‍👩‍👧')).toBe('会不会起球\n好👨‍👩‍👧');
});

test('no character is lost or moved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const pieces = visiblePieces(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => text.startsWith(piece.text, piece.at))).toBe(true);
    }),
  );
});
