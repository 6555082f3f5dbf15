// Imports that are killed in the middle. `npm run eval -- kill` does it fifty times.
import { seededRandom } from '../../lib/practice/random';
import { ensureBuild } from '../support/build';
import { ImportUnderFire, VICTIMS } from '../support/kill/import-run';
import { expect, test } from './fixture';

test('a library that was being imported into is the old or the new one, whatever was killed', async () => {
  test.setTimeout(240_000);
  // Another moment each time: a rare one that breaks it shows up some day, with its seed.
  const seed = Date.now() % 1_000_000;
  const { next: random } = seededRandom(seed);
  const fire = await ImportUnderFire.start({ extension: ensureBuild('test'), rows: 3_000, random });
  try {
    for (const [i, victim] of [...VICTIMS, 'browser' as const].entries()) {
      const run = await fire.run(victim, i % 2 ? 'replace' : 'merge');
      expect({ ...run, seed }).toMatchObject({ complaints: [], found: expect.stringMatching(/^(old|new)$/) });
    }
  } finally {
    await fire.close();
  }
});
