import { chatRows, each, type Mutation, made, messageRows, wordPlaces } from './mutation';

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
  intoWords('words behind the name of who speaks', '<span class="sender-name">客服小青</span>', 'first'),
  intoWords('words with reactions below', '<div class="reactions"><span>👍</span><span>2</span></div>'),
  intoWords('words that were edited', '<small>(已编辑)</small>'),
  intoWords('words with a preview of a link', '<div class="link-preview"><h4>新品上架</h4><p>点击查看</p></div>'),
  {
    name: 'words in elements without boxes',
    change: (pack, document) =>
      each(texts(pack, document), (place) => {
        const shell = made(document, '<span style="display: contents"></span>');
        shell.append(...place.childNodes);
        place.append(shell);
      }),
  },
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
