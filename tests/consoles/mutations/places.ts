import { chatRows, each, type Mutation, made, messageRows, placesOf, wordPlaces } from './mutation';

type Row = unknown[];

/** What holds one message each, below one parent: the rows themselves, or what stands around each of them. */
function standing(rows: HTMLElement[]): { parent: HTMLElement; parts: HTMLElement[] } | null {
  let parts = rows;
  for (let i = 0; i < 4; i++) {
    const parent = parts[0]?.parentElement;
    if (!parent) return null;
    if (parts.every((part) => part.parentElement === parent)) return { parent, parts };
    parts = parts.map((part) => part.parentElement as HTMLElement);
  }
  return null;
}

const STEP = 60;
/** Drawn anew in another order of the tree, while the eye sees the same. */
const placedBy = (name: string, place: (part: HTMLElement, i: number, parent: HTMLElement) => void): Mutation => ({
  name,
  change(pack, document) {
    const rows = standing(messageRows(pack, document));
    if (!rows || rows.parts.length < 2) return false;
    rows.parent.style.position = 'relative';
    rows.parts.forEach((part, i) => {
      part.style.height = `${STEP}px`;
      place(part, i, rows.parent);
    });
    // As a pool of elements is used again: what was scrolled out at the top comes last.
    const [a, b] = rows.parts;
    rows.parent.append(a as HTMLElement);
    if (rows.parts.length > 3) rows.parent.append(b as HTMLElement);
    return true;
  },
});

/** Times as pages show them, and what they mean at the page's moment; null: nobody can tell. */
const forms = (now: number): [string, number | null][] => {
  const at = (back: number, hour: number, minute: number): number => {
    const day = new Date(now);
    return new Date(day.getFullYear(), day.getMonth(), day.getDate() - back, hour, minute).getTime();
  };
  const day = new Date(now);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [y, m, d] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const week = '日一二三四五六'[(day.getDay() + 5) % 7];
  return [
    ['昨天 14:05', at(1, 14, 5)],
    ['昨天14:05', at(1, 14, 5)],
    ['昨日 14:05', at(1, 14, 5)],
    [`周${week} 9:20`, at(2, 9, 20)],
    [`星期${week} 上午9:20`, at(2, 9, 20)],
    [`${y}年${m}月${d}日 下午 3:05`, at(0, 15, 5)],
    [`${y}年${m}月${d}日 周${'日一二三四五六'[day.getDay()]} 15:05`, at(0, 15, 5)],
    [`${m}月${d}日 15:05`, at(0, 15, 5)],
    [`${m}/${d} 15:05`, d > 12 ? at(0, 15, 5) : null],
    [`${d}/${m} 15:05`, null],
    [`${two(d)}/${two(m)}/${y} 15:05`, null],
    [`${two(m)}/${two(d)}/${y} 15:05`, null],
    [`03/04/${y} 15:05`, null],
    [`${two(m)}-${two(d)}`, null],
    [`${y}/${m}/${d} 15:05:09`, at(0, 15, 5) + 9_000],
    [`${y}-${two(m)}-${two(d)}T15:05:09Z`, null],
    [`${y}-${two(m)}-${two(d)}T15:05:09+08:00`, null],
    ['15:05', at(0, 15, 5)],
    ['3:05 PM', at(0, 15, 5)],
    ['03:05 pm', at(0, 15, 5)],
    ['12:05 AM', at(0, 0, 5)],
    ['Yesterday 15:05', at(1, 15, 5)],
    ['Yesterday, 3:05 PM', at(1, 15, 5)],
    ['Today 15:05', at(0, 15, 5)],
    [`Sep ${d}, ${y} 15:05`, null],
    ['5分钟前', now - 300_000],
    ['5 min ago', now - 300_000],
    ['5 minutes ago', now - 300_000],
    ['上周三 9:20', null],
    ['去年12月3日 10:00', null],
    ['１５：０５', at(0, 15, 5)],
    ['15:05 已读', at(0, 15, 5)],
    ['晚上8:05', at(0, 20, 5)],
    ['今早 8:05', at(0, 8, 5)],
    ['凌晨12:10', at(0, 0, 10)],
    ['中午12:10', at(0, 12, 10)],
    ['半小时前', now - 1_800_000],
    ['25:61', null],
  ];
};

const dates: Mutation[] = forms(0).map(([name], i) => ({
  name: `times in another form: ${i} ${name.replace(/1970/, 'Y')}`,
  change(pack, document, { now }) {
    const [words, means] = forms(now)[i] as [string, number | null];
    const places = messageRows(pack, document).flatMap((row) =>
      row.checkVisibility()
        ? (pack.messages?.time ?? []).flatMap(({ css }) => [...row.querySelectorAll(css ?? 'no-time')])
        : [],
    );
    if (places.length === 0) return false;
    for (const place of places) {
      const before = /^(?:\S+ )(?=\d+-\d+ )/.exec(place.textContent ?? '')?.[0] ?? '';
      place.textContent = before + words;
    }
    return (expected) => ({
      ...expected,
      messages: (expected.messages as Row[]).map((row) => [
        ...row.slice(0, -1),
        means === null ? '?' : new Date(means).toLocaleString('sv'),
      ]),
    });
  },
}));

export const PLACES: Mutation[] = [
  {
    name: 'the newest message first, drawn from below',
    change(pack, document) {
      const rows = standing(messageRows(pack, document));
      if (!rows || rows.parts.length < 2) return false;
      rows.parent.style.cssText += ';display:flex;flex-direction:column-reverse';
      for (const part of rows.parts.toReversed()) rows.parent.append(part);
      return true;
    },
  },
  placedBy('rows of a pool, placed by transform', (part, i) => {
    part.style.cssText += `;position:absolute;left:0;right:0;top:0;transform:translateY(${i * STEP}px)`;
  }),
  placedBy('rows of a pool, placed by top', (part, i) => {
    part.style.cssText += `;position:absolute;left:0;right:0;top:${i * STEP}px`;
  }),
  placedBy('rows sorted by the style’s order', (part, i, parent) => {
    parent.style.cssText += ';display:flex;flex-direction:column';
    part.style.order = String(i);
  }),
  {
    name: 'sides swapped for the eye by direction',
    change(pack, document) {
      return each(placesOf(pack.messages?.list, document), (list) => {
        list.style.direction = 'rtl';
      });
    },
  },
  {
    name: 'times between the bubbles',
    change: (pack, document) =>
      each(
        messageRows(pack, document).flatMap((row) => placesOf(pack.messages?.time, row).map((time) => ({ row, time }))),
        ({ row, time }) => {
          const between = made(document, '<div class="between"></div>');
          between.append(time);
          row.before(between);
        },
      ),
  },
  {
    name: 'the same rows pinned above the list',
    change(pack, document) {
      const row = chatRows(pack, document).find((it) => it.checkVisibility());
      if (!row) return false;
      const pinned = made(document, '<div class="pinned"></div>');
      pinned.append(row.cloneNode(true));
      for (const place of placesOf(pack.list?.preview, pinned.firstElementChild as Element)) place.textContent = '置顶';
      row.parentElement?.prepend(pinned);
      return true;
    },
  },
  ...['１', '•', '12 条未读', '1k', '2/5', '3新'].map(
    (words): Mutation => ({
      name: `badges with ${words}`,
      change(pack, document) {
        const badges = chatRows(pack, document).flatMap((row) => placesOf(pack.list?.unread, row));
        for (const badge of badges) badge.textContent = words;
        if (badges.length === 0) return false;
        const count = { '１': 1, '12 条未读': 12, '3新': 3 }[words] ?? '?';
        return (expected) => ({
          ...expected,
          rows: (expected.rows as Row[]).map((row) =>
            typeof row[3] === 'number' && row[3] > 0 ? row.with(3, count) : row,
          ),
        });
      },
    }),
  ),
  {
    name: 'a preview that says who spoke',
    change(pack, document) {
      const places = chatRows(pack, document).flatMap((row) => placesOf(pack.list?.preview, row));
      for (const place of places) place.prepend(made(document, '<i class="draft" style="display:none">[草稿]</i>'));
      return places.length > 0;
    },
  },
  {
    name: 'robot’s words marked by a tag alone',
    change(pack, document) {
      const own = wordPlaces(pack, document).filter(({ row }) => placesOf(pack.messages?.side.agent, row).length > 0);
      if (own.length === 0) return false;
      for (const { place } of own) place.after(made(document, '<span class="tag">智能客服</span>'));
      return (expected) => ({
        ...expected,
        messages: (expected.messages as Row[]).map((row) =>
          row[0] === 'agent' && row[2] ? [...row.slice(0, 3), 'robot', row.at(-1)] : row,
        ),
      });
    },
  },
];

export const DATES = dates;
