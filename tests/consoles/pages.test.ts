// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { packs } from '../../lib/consoles/packs';
import { showFixture } from './fixture';
import { wrongValues } from './honest';
import { MUTATIONS } from './mutations';
import { PAGES, readShown } from './pages';

const EXPECTED: Record<string, unknown> = import.meta.glob('../fixtures/consoles/*.json', {
  eager: true,
  import: 'default',
});

describe('the pages of the consoles', () => {
  it('are there for every shipped pack but our own', () => {
    const paged = new Set(PAGES.map(({ pack }) => pack.id));
    expect(packs.map(({ id }) => id).filter((id) => id !== 'practice' && !paged.has(id))).toEqual([]);
  });

  it.each(PAGES.map((page) => [page.name, page] as const))('%s is read as it should be', (name, page) => {
    showFixture(name);
    expect(readShown(page)).toEqual(EXPECTED[`../fixtures/consoles/${name}.json`]);
  });
});

describe('a page that changes', () => {
  it.each(PAGES.flatMap((page) => MUTATIONS.map((mutation) => [page.name, mutation.name, page, mutation] as const)))(
    '%s, %s: the same, or honestly unknown',
    (name, _, page, mutation) => {
      showFixture(name);
      const changed = mutation.change(page.pack, document, page);
      if (!changed) return;
      const was = EXPECTED[`../fixtures/consoles/${name}.json`] as Record<string, unknown>;
      expect(wrongValues(typeof changed === 'function' ? changed(was) : was, readShown(page))).toEqual([]);
    },
  );

  it('is tried by every mutation on some page', () => {
    const idle = MUTATIONS.filter(
      (mutation) =>
        !PAGES.some((page) => {
          showFixture(page.name);
          return mutation.change(page.pack, document, page);
        }),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('knows the open row by the header’s name where the page marks none', () => {
    const page = PAGES.find(({ name }) => name.startsWith('douyin-chat'));
    if (!page) throw new Error('no page');
    showFixture(page.name);
    document.querySelector('[aria-selected]')?.removeAttribute('aria-selected');
    expect(readShown(page)).toEqual(EXPECTED[`../fixtures/consoles/${page.name}.json`]);
  });

  it('keeps its key to itself while two buyers of one name are listed', () => {
    const page = PAGES.find(({ name }) => name.startsWith('jd-chat'));
    const twin = MUTATIONS.find(({ name }) => name.startsWith('a second row'));
    if (!page || !twin) throw new Error('no page');
    showFixture(page.name);
    expect(twin.change(page.pack, document, page)).toBe(true);
    expect(readShown(page)).toMatchObject({ key: null, messages: [] });
  });
});
