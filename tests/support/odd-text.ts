import fc from 'fast-check';

/** Text of any UTF-16 units, lone surrogates and controls included. */
export const oddText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength });
