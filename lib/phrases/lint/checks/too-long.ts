import { type LintCheck, perPhrase, wordingsOf } from '../check';

/** No console documents how much its box takes; below this none is known to cut a message, and no buyer reads more. */
const LONGEST = 500;

const tooLong: LintCheck = {
  kind: 'too-long',
  title: 'lintTooLong',
  level: 'tip',
  find: (library) =>
    perPhrase(library, (phrase) => {
      const longest = Math.max(...wordingsOf(phrase).map((text) => text.length));
      return longest > LONGEST
        ? [{ phraseId: phrase.id, say: 'lintTooLongSay', args: [longest, LONGEST], fixes: [] }]
        : [];
    }),
  examples: {
    hit: [{ phrases: [{ body: '长'.repeat(501) }] }, { phrases: [{ variants: ['长'.repeat(501)] }] }],
    pass: [{ phrases: [{ body: '长'.repeat(500) }] }],
  },
};
export default tooLong;
