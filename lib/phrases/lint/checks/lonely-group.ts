import type { LintCheck, LintLibrary, LintStep } from '../check';

function* find({ phrases }: LintLibrary): Generator<LintStep, void> {
  const sizes = new Map<string, number>();
  const paths = (groups: readonly string[]) => groups.map((_, i) => groups.slice(0, i + 1).join('\n'));
  for (const { groups } of phrases) {
    for (const path of paths(groups)) sizes.set(path, (sizes.get(path) ?? 0) + 1);
    yield 'pause';
  }
  for (const { id, groups } of phrases) {
    const name = groups.at(-1);
    if (name !== undefined && sizes.get(groups.join('\n')) === 1) {
      const isInner = groups.length > 1;
      yield {
        phraseId: id,
        say: isInner ? 'lintLonelyInner' : 'lintLonelySay',
        args: [name, groups[0] as string],
        // Where it would go is clear for an inner group only.
        fixes: isInner ? [{ do: 'leave-group' }] : [],
      };
    }
    yield null;
  }
}

const lonelyGroup: LintCheck = {
  kind: 'lonely-group',
  title: 'lintLonely',
  level: 'tip',
  find,
  examples: {
    hit: [
      { phrases: [{ groups: ['物流', '发货'] }, { groups: ['物流'] }] },
      { phrases: [{ groups: ['物流'] }, { groups: [] }] },
    ],
    pass: [{ phrases: [{ groups: ['物流', '发货'] }, { groups: ['物流', '发货'] }, { groups: [] }] }],
  },
};
export default lonelyGroup;
