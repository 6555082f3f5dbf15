// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { createReader } from '../../lib/consoles/reader/reader';
import { watchedAttributes } from '../../lib/consoles/reader/watched-attributes';
import { showFixture } from './fixture';
import { PAGES } from './pages';

const CHATS = PAGES.filter(({ pack }) => pack.kind === 'chat');
const WORDS = ['在吗', '什么时候发货？', '亲，今天发', '对方撤回了一条消息', '15:30', '3', '昨天 9:05', '', '已读'];

type Pick = (count: number) => number;

/** Elements in which something is changed: the rows and their parts, and what holds the rows. */
function places(pack: ConsolePack): { rows: Element[]; parts: Element[]; lists: Element[] } {
  // Where a pack names no place of the list, rows that turn up elsewhere than the others are told at the next slow check.
  const rows = [pack.messages?.row, pack.list?.list && pack.list.row].flatMap((css) =>
    css ? [...document.querySelectorAll(css)] : [],
  );
  const parts = rows.flatMap((row) => [row, ...row.querySelectorAll('*')]);
  const lists = [...new Set(rows.flatMap(({ parentElement }) => (parentElement ? [parentElement] : [])))];
  return { rows, parts, lists };
}

const isOfMessages = (pack: ConsolePack, part: Element): boolean =>
  pack.messages !== undefined && part.closest(pack.messages.row) !== null;

/** What pages do to rows; each asks `pick` for what it leaves open. */
const CHANGES: ((pack: ConsolePack, pick: Pick) => void)[] = [
  (pack, pick) => {
    const { rows } = places(pack);
    const row = rows[pick(rows.length)];
    const copy = row?.cloneNode(true) as Element | undefined;
    if (!row || !copy) return;
    for (const part of [copy, ...copy.querySelectorAll('[id], [data-id]')])
      for (const name of ['id', 'data-id']) if (part.hasAttribute(name)) part.setAttribute(name, `new-${pick(1e6)}`);
    row.parentElement?.append(copy);
  },
  (pack, pick) => {
    const { rows } = places(pack);
    if (rows.length > 3) rows[pick(rows.length)]?.remove();
  },
  (pack, pick) => {
    const { rows } = places(pack);
    const row = rows[pick(rows.length)];
    row?.parentElement?.insertBefore(
      row,
      row.parentElement.children[pick(row.parentElement.childElementCount)] ?? null,
    );
  },
  (pack, pick) => {
    const leaves = places(pack).parts.filter((part) => !part.firstElementChild);
    const leaf = leaves[pick(leaves.length)];
    const words = WORDS[pick(WORDS.length)] as string;
    if (leaf?.firstChild && pick(2)) (leaf.firstChild as Text).data = words;
    else if (leaf) leaf.textContent = words;
  },
  (pack, pick) => {
    const { parts } = places(pack);
    const part = parts[pick(parts.length)];
    const others = parts.filter((other) => part && isOfMessages(pack, other) === isOfMessages(pack, part));
    const other = others[pick(others.length)];
    if (part && other) part.setAttribute('class', other.getAttribute('class') ?? '');
  },
  (pack, pick) => {
    const { parts } = places(pack);
    parts[pick(parts.length)]?.toggleAttribute('hidden');
  },
  (pack, pick) => {
    const { parts } = places(pack);
    const style = ['display: none', 'visibility: hidden', '', 'position: absolute; left: -9999px'][pick(4)] as string;
    parts[pick(parts.length)]?.setAttribute('style', style);
  },
  (pack, pick) => {
    const { parts } = places(pack);
    const names = watchedAttributes(pack);
    const part = parts[pick(parts.length)];
    const name = names[pick(names.length)];
    if (part && name && part.hasAttribute(name)) part.setAttribute(name, `${part.getAttribute(name)}${pick(10)}`);
  },
  // A row within a row is quoted there; two rows in one make it none.
  (pack, pick) => {
    const { rows } = places(pack);
    const row = rows[pick(rows.length)];
    const others = rows.filter((other) => row && isOfMessages(pack, other) === isOfMessages(pack, row));
    const other = others[pick(others.length)];
    if (row && other) row.append(other.cloneNode(true));
  },
  (pack, pick) => {
    const nested = places(pack).rows.filter((row) => pack.messages && row.parentElement?.closest(pack.messages.row));
    nested[pick(nested.length)]?.remove();
  },
  (pack, pick) => {
    const { rows } = places(pack);
    const row = rows[pick(rows.length)];
    if (!row?.parentElement) return;
    const group = document.createElement('div');
    row.replaceWith(group);
    group.append(row);
  },
  // The list is taken away and comes back, changed meanwhile or not.
  (pack, pick) => {
    const { lists } = places(pack);
    const list = lists[pick(lists.length)];
    const copy = list?.cloneNode(true) as Element | undefined;
    if (list && copy) list.replaceWith(copy);
  },
  // Nobody's conversation is open, or another's.
  (pack, pick) => {
    const places = (pack.conversation?.key ?? []).flatMap(({ css }) =>
      css && !css.includes('>>>') ? [...document.querySelectorAll(css)] : [],
    );
    const place = places[pick(places.length)];
    if (place && pick(2)) place.toggleAttribute('hidden');
    else if (place?.firstChild?.nodeType === 3) (place.firstChild as Text).data = `别人${pick(3)}`;
  },
];

beforeEach(() => {
  HTMLElement.prototype.checkVisibility ??= () => true;
});

describe.each(CHATS)('$name', ({ name, pack, now: from }) => {
  it('reads the same of what has changed as of everything', () => {
    const step = fc.tuple(fc.nat(CHANGES.length - 1), fc.array(fc.nat(1e6), { minLength: 6, maxLength: 6 }));
    const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, (batches) => {
        showFixture(name);
        let now = from;
        const [cached, whole] = [createReader(pack, document, () => now), createReader(pack, document, () => now)];
        const observer = new MutationObserver(() => {});
        observer.observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: watchedAttributes(pack),
        });
        expect(cached.read()).toEqual(whole.read());
        for (const batch of batches) {
          for (const [which, choices] of batch) {
            const left = [...choices];
            CHANGES[which]?.(pack, (count) => (count > 0 ? (left.shift() ?? 0) % count : 0));
          }
          now += 3_000;
          const changed = new Set(observer.takeRecords().map(({ target }) => target));
          if (changed.size === 0) continue;
          expect(cached.read(changed)).toEqual(whole.read());
        }
        observer.disconnect();
      }),
      { numRuns: 12, seed: 20_261_130, endOnFailure: true },
    );
  });
});
