import { type LintCheck, perPhrase } from '../check';

const DAYS = 90;
const UNUSED_MS = DAYS * 86_400_000;

const neverUsed: LintCheck = {
  kind: 'never-used',
  title: 'lintNeverUsed',
  level: 'tip',
  find: (library) =>
    perPhrase(library, ({ id, createdAt, pinned }) => {
      const since = library.now - UNUSED_MS;
      const lastAt = library.uses.get(id)?.lastAt;
      if (pinned || createdAt > since || (lastAt ?? 0) > since) return [];
      const days = lastAt === undefined ? 0 : Math.floor((library.now - lastAt) / 86_400_000);
      return [
        {
          phraseId: id,
          say: lastAt === undefined ? 'lintNeverUsedAtAll' : 'lintNotUsedFor',
          args: [lastAt === undefined ? DAYS : days],
          fixes: [{ do: 'trash' }],
        },
      ];
    }),
  examples: {
    hit: [
      { phrases: [{ createdAt: 0 }], library: { now: UNUSED_MS + 1 } },
      {
        phrases: [{ id: 'a', createdAt: 0 }],
        library: { now: 3 * UNUSED_MS, uses: new Map([['a', { count: 2, lastAt: 9 }]]) },
      },
    ],
    pass: [
      { phrases: [{ createdAt: 5 }], library: { now: UNUSED_MS } },
      {
        phrases: [{ id: 'a', createdAt: 0 }],
        library: { now: 3 * UNUSED_MS, uses: new Map([['a', { count: 1, lastAt: 3 * UNUSED_MS - 1 }]]) },
      },
    ],
  },
};
export default neverUsed;
