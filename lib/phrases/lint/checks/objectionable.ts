import { replacing } from '../../../checks/replace';
import { type LintCheck, perPhrase, textsOf, wordingsOf } from '../check';

const objectionable: LintCheck = {
  kind: 'objectionable',
  title: 'lintObjectionable',
  level: 'block',
  find: (library) =>
    perPhrase(library, (phrase) => {
      const wordings = wordingsOf(phrase).length;
      return textsOf(phrase).flatMap((text, wording) =>
        library
          .check(text)
          // Variables are a phrase's business; what a draft may not hold is another.
          .filter(({ severity, family }) => severity !== 'tip' && family !== 'placeholder')
          .map((finding) => {
            const { start, end, why, advice, severity } = finding;
            // Answers of an automatic reply are no wordings: they are changed by hand.
            const made = wording < wordings ? replacing(text, finding) : null;
            return {
              phraseId: phrase.id,
              say: 'lintObjectionableSay' as const,
              args: [text.slice(start, end), why, advice],
              level: severity,
              fixes: made
                ? [
                    {
                      do: 'replace-words' as const,
                      wording,
                      start: made.start,
                      words: text.slice(made.start, made.end),
                      replacement: made.text,
                    },
                  ]
                : [],
            };
          }),
      );
    }),
  examples: {
    hit: [
      { phrases: [{ body: '加我微信聊' }] },
      { phrases: [{ body: '好的', variants: ['全网最低价'] }] },
      { phrases: [{ autoReply: { occasion: 'away', related: [{ question: '能便宜吗', answer: '加我微信聊' }] } }] },
    ],
    pass: [{ phrases: [{ body: '您好，{买家}，{快递=中通|圆通}今天发出' }] }],
  },
};
export default objectionable;
