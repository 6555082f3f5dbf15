import type { ConsolePack } from '../../../lib/consoles/pack';
import { chatRows, each, headers, type Mutation, made, namePlaces, placesOf } from './mutation';

type Row = unknown[];
const PICTURE = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="';

const intoNames = (name: string, html: string, at: 'first' | 'last' = 'last'): Mutation => ({
  name,
  change: (pack, document) =>
    each(namePlaces(pack, document), (place) => {
      const part = made(document, html);
      if (at === 'first') place.prepend(part);
      else place.append(part);
    }),
});

/** What carries the mark of the open row: what stands around it alone, it, or what fills it alone; the row where nothing does. */
const marked = (row: HTMLElement): HTMLElement =>
  ([row.parentElement, row, row.firstElementChild].find(
    (it) =>
      (it === row || it?.parentElement?.children.length === 1 || it?.children.length === 1) &&
      /active|selected|colorHigh/.test(it?.className ?? ''),
  ) as HTMLElement | undefined) ?? row;

/** The first two rows, and where each bears the mark of the open one: a class or attribute of the row, or of what is right around or in it. */
function markPlaces(pack: ConsolePack, document: Document) {
  const [first, second] = chatRows(pack, document).filter((row) => row.checkVisibility());
  if (!first || !second) return null;
  const one = marked(first);
  if (one === first) return { first, second, one, two: second };
  const two = one === first.parentElement ? second.parentElement : second.firstElementChild;
  return { first, second, one, two: two as HTMLElement };
}

export const NAMES: Mutation[] = [
  intoNames('names with a mark of membership', '<i class="tag">VIP</i>'),
  intoNames('names with a mark of membership before', '<i class="tag">黄金会员</i>', 'first'),
  intoNames('names with a hidden tooltip', '<span style="display:none">老客户，消费 12 次</span>'),
  intoNames('names beside an avatar', `<img class="avatar" alt="买家头像" ${PICTURE}>`, 'first'),
  intoNames('names with a button to copy them', '<button>复制</button>'),
  intoNames('names with a state', '<span class="state">（在线）</span>'),
  {
    name: 'names in elements without boxes',
    change: (pack, document) =>
      each(namePlaces(pack, document), (place) => {
        const shell = made(document, '<span style="display: contents"></span>');
        shell.append(...place.childNodes);
        place.append(shell);
      }),
  },
  intoNames('names with where they live', '<div class="place">广东</div>'),
  intoNames('names with a drawn sign that has a title', '<svg><title>女</title></svg>'),
  {
    name: 'a tooltip with the name beside it',
    change: (pack, document) =>
      each(namePlaces(pack, document), (place) => {
        place.after(made(document, `<div role="tooltip">客户 ${place.textContent} · 12 单</div>`));
      }),
  },
  {
    name: 'names cut short with an ellipsis in the list',
    change: (pack, document) =>
      each(
        chatRows(pack, document).flatMap((row) => placesOf(pack.list?.name, row)),
        (place) => {
          const leaf = [...place.querySelectorAll('*')].find((it) => it.children.length === 0) ?? place;
          const name = leaf.textContent?.trim() ?? '';
          leaf.textContent = `${name.slice(0, Math.max(1, name.length - 1))}…`;
          for (const it of [place]) if (it.hasAttribute('title')) it.setAttribute('title', leaf.textContent);
        },
      ),
  },
  {
    name: 'names cut short with dots everywhere',
    change: (pack, document) =>
      each(namePlaces(pack, document), (place) => {
        const name = place.getAttribute('title') ?? place.textContent?.trim() ?? '';
        const short = `${name.split(' ')[0]?.slice(0, 1)}...`;
        if (place.hasAttribute('title')) place.setAttribute('title', short);
        place.textContent = short;
      }),
  },
  {
    name: 'the header says that the buyer types',
    change(pack, document) {
      const heads = headers(pack, document);
      return each(heads, (it) => {
        it.textContent = '对方正在输入…';
      });
    },
  },
  {
    name: 'the header is loading',
    change(pack, document) {
      const heads = headers(pack, document);
      return each(heads, (it) => {
        it.textContent = '加载中...';
      });
    },
  },
  {
    name: 'two headers, one of a small window',
    change(pack, document) {
      if (pack.conversation?.buyer[0]?.label) return false;
      const heads = headers(pack, document);
      return each(heads, (it) => {
        const twin = it.cloneNode(true) as HTMLElement;
        twin.textContent = '另一位';
        it.before(twin);
      });
    },
  },
  {
    name: 'the mark of the open row on another row',
    change(pack, document) {
      const places = markPlaces(pack, document);
      if (!places) return false;
      const { first, second, one, two } = places;
      [one.className, two.className] = [two.className, one.className];
      const [aria, ariaTwo] = [first.getAttribute('aria-selected'), second.getAttribute('aria-selected')];
      if (one.className === two.className && aria === ariaTwo) return false;
      if (aria !== null || ariaTwo !== null) {
        first.setAttribute('aria-selected', ariaTwo ?? 'false');
        second.setAttribute('aria-selected', aria ?? 'false');
      }
      // Where the list alone says who is open, the other one is.
      return (expected) => {
        const [a, b] = expected.rows as Row[];
        const onlyList =
          headers(pack, document).length === 0 && !pack.conversation?.key[0]?.css?.startsWith('[currentuid');
        return {
          ...expected,
          ...(onlyList && { key: b?.[0], buyer: b?.[1] }),
          rows: [
            [...(a ?? []).slice(0, 5), false],
            [...(b ?? []).slice(0, 5), true],
            ...(expected.rows as Row[]).slice(2),
          ],
        };
      };
    },
  },
  {
    name: 'two rows marked as open',
    change(pack, document) {
      const places = markPlaces(pack, document);
      if (!places) return false;
      const { first, second, one, two } = places;
      two.className = one.className;
      if (first.hasAttribute('aria-selected')) second.setAttribute('aria-selected', 'true');
      return (expected) => ({
        ...expected,
        rows: (expected.rows as Row[]).map((row, i) => (i === 1 ? [...row.slice(0, 5), true] : row)),
      });
    },
  },
];
