import { expect, it } from 'vitest';
import { LibrarySearch } from '../../../lib/app/library/library-search';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';

const phrases = Array.from({ length: 300 }, (_, i) => aPhrase(`p${i}`, { title: `发货${i}`, order: i }));
const used = (id: string) => new Map([[id, { count: 9, lastAt: 1 }]]);
const first = (search: LibrarySearch) => search.find('')[0]?.id;

/** A search whose pauses are counted, and end when they are let. */
function paused() {
  const waiting: (() => void)[] = [];
  let grown = 0;
  const search = new LibrarySearch(
    () => new Promise((resolve) => waiting.push(resolve)),
    () => void grown++,
  );
  const goOn = async () => {
    for (;;) {
      for (const resolve of waiting.splice(0)) resolve();
      await new Promise((resolve) => setTimeout(resolve));
      if (waiting.length === 0) return;
    }
  };
  return { search, waiting, goOn, grown: () => grown };
}

it('weighs other uses while the page lives: what was built before answers meanwhile', async () => {
  const { search, waiting, goOn, grown } = paused();
  void search.read(phrases);
  await goOn();
  expect(first(search)).toBe('p0');
  const before = grown();
  void search.setUses(used('p7'));
  expect([first(search), grown()]).toEqual(['p0', before]);
  expect(waiting).toHaveLength(1);
  await goOn();
  expect([first(search), grown()]).toEqual(['p7', before + 1]);
});

it('loses no uses that come while it is built, and does not begin anew for those that come before they are asked for', async () => {
  const { search, goOn, grown } = paused();
  void search.read(phrases);
  void search.setUses(used('p5'));
  await goOn();
  expect([first(search), grown()]).toEqual(['p5', 1]);

  // Two changes one upon the other.
  void search.setUses(used('p6'));
  void search.setUses(used('p9'));
  await eventually(async () => {
    await goOn();
    expect(first(search)).toBe('p9');
  });
});
