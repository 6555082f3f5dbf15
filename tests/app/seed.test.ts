import { describe, expect, it } from 'vitest';
import { addStarterLibrary } from '../../lib/app/seed';
import type { Phrase, StarterPhrase } from '../../lib/phrases/phrase';
import { ok } from '../../lib/shared/result';

const aStarter = (code: string, more: Partial<StarterPhrase> = {}): StarterPhrase => ({
  code,
  title: code,
  body: `${code}的正文`,
  questions: [],
  stage: 'inquiry',
  groups: [],
  tags: [],
  ...more,
});

/** Adds these to a library that holds `kept`, and gives what was saved. */
async function added(starter: StarterPhrase[], kept: Phrase[] = []): Promise<Phrase[]> {
  const saved: Phrase[] = [];
  await addStarterLibrary({
    phrases: {
      get: async (ids) => new Map(kept.filter(({ id }) => ids.includes(id)).map((phrase) => [phrase.id, phrase])),
      saveAll: async (phrases) => {
        saved.push(...phrases);
        return ok(phrases.length);
      },
    },
    starter,
    now: () => 5,
  });
  return saved;
}

describe('the starter library', () => {
  it('is installed with its other wordings, and none where there are none', async () => {
    const [varied, plain] = await added([aStarter('a', { variants: ['甲', '乙'] }), aStarter('b')]);
    expect(varied?.variants).toEqual(['甲', '乙']);
    expect(plain?.variants).toEqual([]);
  });

  it('leaves alone what is there already', async () => {
    const first = await added([aStarter('a')]);
    expect(await added([aStarter('a', { body: '新的正文' }), aStarter('b')], first)).toMatchObject([
      { id: 'starter-b', createdAt: 5 },
    ]);
  });
});
