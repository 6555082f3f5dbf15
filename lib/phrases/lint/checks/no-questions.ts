import { type LintCheck, perPhrase } from '../check';
import { proposedQuestion } from '../proposed-question';

const noQuestions: LintCheck = {
  kind: 'no-questions',
  title: 'lintNoQuestions',
  level: 'warn',
  find: (library) =>
    perPhrase(library, (phrase) => {
      // An automatic reply is offered by its occasion.
      if (phrase.questions.length > 0 || phrase.autoReply) return [];
      const question = proposedQuestion(phrase);
      return [
        {
          phraseId: phrase.id,
          say: question ? 'lintNoQuestionsPropose' : 'lintNoQuestionsSay',
          args: [question],
          fixes: question ? [{ do: 'add-question', question }] : [],
        },
      ];
    }),
  examples: {
    hit: [{ phrases: [{ body: '现货当天发', questions: [] }] }],
    pass: [
      { phrases: [{ questions: ['什么时候发货'] }] },
      { phrases: [{ questions: [], autoReply: { occasion: 'away', related: [] } }] },
    ],
  },
};
export default noQuestions;
