import {
  chatRows,
  each,
  headers,
  type Mutation,
  made,
  messageRows,
  namePlaces,
  placesOf,
  wordPlaces,
} from './mutation';

type Row = unknown[];
const texts = (pack: Parameters<Mutation['change']>[0], document: Document): HTMLElement[] =>
  wordPlaces(pack, document).map(({ place }) => place);

/** Puts something into each place of a message's words. */
const intoWords = (name: string, html: string, at: 'first' | 'last' = 'last'): Mutation => ({
  name,
  change: (pack, document) =>
    each(texts(pack, document), (place) => {
      const part = made(document, html);
      if (at === 'first') place.prepend(part);
      else place.append(part);
    }),
});
/** Puts something beside each place of a message's words. */
const besideWords = (name: string, html: string): Mutation => ({
  name,
  change: (pack, document) => each(texts(pack, document), (place) => place.after(made(document, html))),
});
const intoNames = (name: string, html: string, at: 'first' | 'last' = 'last'): Mutation => ({
  name,
  change: (pack, document) =>
    each(namePlaces(pack, document), (place) => {
      const part = made(document, html);
      if (at === 'first') place.prepend(part);
      else place.append(part);
    }),
});

const PICTURE = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="';

/** One message's words replaced by what a page says of itself. */
const says = (name: string, words: string, read: (was: Row) => Row): Mutation => ({
  name,
  change(pack, document) {
    const last = wordPlaces(pack, document).at(-1);
    if (!last) return false;
    const before = last.place.textContent?.trim() ?? '';
    last.place.textContent = words;
    return (expected) => ({
      ...expected,
      messages: (expected.messages as Row[]).map((it) => (it[2] && before.startsWith(it[2] as string) ? read(it) : it)),
    });
  },
});

/** What carries the mark of the open row: it, what stands around it alone, or what fills it alone. */
const marked = (row: HTMLElement): HTMLElement =>
  [row.parentElement, row, row.firstElementChild].find(
    (it) =>
      (it === row || it?.parentElement?.children.length === 1 || it?.children.length === 1) &&
      /active|selected|colorHigh/.test(it?.className ?? ''),
  ) as HTMLElement;

export const WORDS: Mutation[] = [
  intoWords('words with a receipt in their place', '<span class="read-state">已读</span>'),
  intoWords('words with their time in their place', '<span class="t">14:05</span>'),
  intoWords('words with buttons in their place', '<div class="ops"><button>引用</button><button>复制</button></div>'),
  intoWords('words with a drawn sign that has a title', '<svg><title>复制</title><path d="M0 0"/></svg>'),
  intoWords('words with a hidden tooltip', '<span style="display:none">双击可以引用</span>'),
  intoWords(
    'words with what is only read aloud',
    '<span class="sr-only" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">买家说：</span>',
    'first',
  ),
  intoWords('words beside an avatar', `<img class="avatar" alt="头像" ${PICTURE}>`, 'first'),
  intoWords('words with a quoted message before', '<blockquote>客服：昨天您问的那件</blockquote>', 'first'),
  intoWords('words with a quotation before', '<div class="msg-quote"><span>客服</span>昨天您问的那件</div>', 'first'),
  intoWords('words with a translation below', '<div class="translate-result">译文：Are you there?</div>'),
  intoWords('words with an order quoted below', '<div class="quote-card">订单编号：9988776655443322 实付：¥9.90</div>'),
  besideWords('a translation beside the words', '<div class="msg-translation">Are you there?</div>'),
  besideWords('a time of its own beside the words', '<span class="hover-time">周三 9:20</span>'),
  {
    name: 'a quotation as a bubble inside the bubble',
    change: (pack, document) =>
      each(wordPlaces(pack, document).slice(1), ({ place }) => {
        const quote = made(document, '<div class="quote"></div>');
        const copy = place.cloneNode(true) as HTMLElement;
        for (const it of [copy, ...copy.querySelectorAll('*')])
          if (it.children.length === 0) it.textContent = '引用的话';
        quote.append(copy);
        place.before(quote);
      }),
  },
  {
    name: 'a whole message quoted inside another',
    change(pack, document) {
      const rows = wordPlaces(pack, document);
      const [first, last] = [rows[0], rows.at(-1)];
      if (!first || !last || first === last) return false;
      const quote = made(document, '<div class="reply-to"></div>');
      quote.append(first.row.cloneNode(true));
      last.place.before(quote);
      return true;
    },
  },
  {
    name: 'words in many parts',
    change: (pack, document) =>
      each(texts(pack, document), (place) => {
        const inner = [...place.querySelectorAll<HTMLElement>('*')].find((it) => it.children.length === 0) ?? place;
        const words = [...(inner.textContent ?? '')];
        inner.replaceChildren(
          ...words.map((word) => Object.assign(document.createElement('span'), { textContent: word })),
        );
      }),
  },
  says('the last message withdrawn, its bubble kept', '对方撤回了一条消息', () => ['?', 'withdrawn', '?', '*']),
  says('the last bubble says that the other side types', '对方正在输入…', () => ['?', 'system', '?', '*']),
  says('the last bubble is loading', '', (was) => ['?', '?', '?', was.at(-1)]),
  intoNames('names with a mark of membership', '<i class="tag">VIP</i>'),
  intoNames('names with a mark of membership before', '<i class="tag">黄金会员</i>', 'first'),
  intoNames('names with a hidden tooltip', '<span style="display:none">老客户，消费 12 次</span>'),
  intoNames('names beside an avatar', `<img class="avatar" alt="买家头像" ${PICTURE}>`, 'first'),
  intoNames('names with a button to copy them', '<button>复制</button>'),
  intoNames('names with a state', '<span class="state">（在线）</span>'),
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
      const rows = chatRows(pack, document).filter((row) => row.checkVisibility());
      const [first, second] = rows;
      if (!first || !second) return false;
      // The marks are classes and attributes of the rows or of what holds them.
      const one = marked(first) ?? first;
      const two =
        one === first
          ? second
          : one === first.parentElement
            ? (second.parentElement as HTMLElement)
            : (second.firstElementChild as HTMLElement);
      [one.className, two.className] = [two.className, one.className];
      const [aria, ariaTwo] = [first.getAttribute('aria-selected'), second.getAttribute('aria-selected')];
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
      const rows = chatRows(pack, document).filter((row) => row.checkVisibility());
      const [first, second] = rows;
      if (!first || !second) return false;
      const one = marked(first) ?? first;
      const two =
        one === first
          ? second
          : one === first.parentElement
            ? (second.parentElement as HTMLElement)
            : (second.firstElementChild as HTMLElement);
      two.className = one.className;
      if (first.hasAttribute('aria-selected')) second.setAttribute('aria-selected', 'true');
      return (expected) => ({
        ...expected,
        rows: (expected.rows as Row[]).map((row, i) => (i === 1 ? [...row.slice(0, 5), true] : row)),
      });
    },
  },
  {
    name: 'skeletons of rows in both lists',
    change(pack, document) {
      const rows = [...chatRows(pack, document).slice(-1), ...messageRows(pack, document).slice(-1)];
      return each(rows, (row) => {
        for (let i = 0; i < 3; i++) {
          const bone = row.cloneNode(true) as HTMLElement;
          for (const it of [bone, ...bone.querySelectorAll<HTMLElement>('*')]) {
            for (const child of [...it.childNodes])
              if (child.nodeType === 3 || child.nodeName === 'IMG') child.remove();
            for (const name of ['title', 'id']) it.removeAttribute(name);
          }
          bone.classList.add('skeleton');
          row.after(bone);
        }
      });
    },
  },
  {
    name: 'rows that still load',
    change(pack, document) {
      const rows = [...chatRows(pack, document).slice(-1), ...messageRows(pack, document).slice(-1)];
      return each(rows, (row) => {
        const bone = row.cloneNode(false) as HTMLElement;
        bone.removeAttribute('title');
        bone.removeAttribute('id');
        bone.style.height = '64px';
        row.after(bone);
      });
    },
  },
  {
    name: 'a divider of what is new',
    change(pack, document) {
      const row = messageRows(pack, document).at(-1);
      if (!row) return false;
      const line = row.cloneNode(false) as HTMLElement;
      line.removeAttribute('id');
      line.append(made(document, '<div class="divider"><span>以下为未读消息</span></div>'));
      row.before(line);
      // Whose it is stays open where the row itself says a side.
      return (expected) => {
        const messages = expected.messages as Row[];
        return { ...expected, messages: [...messages.slice(0, -1), ['?', '?', '?', '*'], ...messages.slice(-1)] };
      };
    },
  },
];
