// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { createReader } from '../../lib/consoles/reader/reader';
import { teachChat } from '../../lib/consoles/teach/teach-chat';
import { repairLesson } from '../../lib/page/teach/lessons';
import { known } from '../../lib/shared/reading';
import { one, showPage } from './fixture';

const HEAD = {
  ...{ id: 'taught', label: '自己教的', platform: 'own', date: '2026-11-28' },
  matches: ['https://kf.example.com/*'],
};
const NOW = new Date(2026, 10, 28, 12).getTime();

/** A page that writes whom it shows into ids, labels and classes; `where` says into which. */
type Where = (name: string, key: string) => Record<'row' | 'head' | 'log' | 'own' | 'words' | 'box', string>;

function page(where: Where, open: [name: string, key: string], said: [string, string]): string {
  const buyers: [string, string][] = [
    ['小雨', 'xiaoyu'],
    ['老周', 'laozhou'],
    ['阿May', 'amay'],
  ];
  const row = (it: [string, string]) =>
    `<li ${where(...it).row} ${it[1] === open[1] ? 'aria-selected="true"' : ''}><b>${it[0]}</b><i>在吗</i></li>`;
  const at = where(...open);
  return `<ul>${buyers.map(row).join('')}</ul><header><h2 ${at.head}>${open[0]}</h2></header>
    <div ${at.log}><div class="m left"><p ${at.words}>${said[0]}</p></div><div class="m right"><p ${at.own}>${said[1]}</p></div></div>
    <footer><textarea ${at.box}></textarea></footer>`;
}

const PLACES: [string, Where][] = [
  [
    'test ids',
    (name, key) => ({
      ...{ row: `data-testid="row-${key}"`, head: `data-testid="title-${name}"`, log: `data-testid="log-${key}"` },
      ...{ own: 'data-testid="words"', words: `data-testid="said-by-${name}"`, box: `data-testid="reply-to-${name}"` },
    }),
  ],
  [
    'ids and labels',
    (name, key) => ({
      ...{
        row: `id="chat-${key}" aria-label="与${name}的会话"`,
        head: `id="title-${key}"`,
        log: `aria-label="${name}"`,
      },
      ...{ own: '', words: `aria-label="${name}说"`, box: `placeholder="回复${name}"` },
    }),
  ],
  [
    'classes and data',
    (name, key) => ({
      ...{
        row: `data-peer="${key}" title="${name}"`,
        head: `class="title-${key} t"`,
        log: `data-peer="${key}" class="log"`,
      },
      ...{ own: 'class="w"', words: `class="w of-${key}"`, box: `name="to-${key}" aria-label="发给${name}"` },
    }),
  ],
];

describe('what a page says of the open conversation alone', () => {
  it.each(PLACES)('is in no selector: %s', (_, where) => {
    showPage(page(where, ['小雨', 'xiaoyu'], ['发什么快递', '圆通哦']));
    const [words, own] = document.querySelectorAll('p');
    const result = teachChat(
      {
        ...{ conversation: one('li b'), buyerName: one('h2'), box: one('textarea') },
        ...{ buyerBubble: words as Element, ownBubble: own as Element },
      },
      HEAD,
      NOW,
    );
    if ('why' in result) throw new Error(`${result.step}: ${result.why}`);
    expect(JSON.stringify(result.pack)).not.toMatch(/小雨|xiaoyu|快递/);
    showPage(page(where, ['阿May', 'amay'], ['多大', '均码的']));
    const { conversation, health } = createReader(result.pack, document, () => NOW).read();
    expect(conversation?.buyer).toEqual(known('阿May'));
    expect(conversation?.messages.map(({ side, text }) => [side.known && side.value, text])).toEqual([
      ['buyer', '多大'],
      ['agent', '均码的'],
    ]);
    expect(health['composer.box']).toBe('found');
  });

  it('is in nothing that is mended', () => {
    const [, where] = PLACES[0] as (typeof PLACES)[number];
    showPage(page(where, ['小雨', 'xiaoyu'], ['发什么快递', '圆通哦']));
    const verified = { date: '2026-11-20', by: 'public-code', sureness: 'B' } as const;
    const pack: ConsolePack = {
      ...{ ...HEAD, version: '1', hosts: [], kind: 'chat' },
      conversation: {
        key: [{ css: '[aria-selected="true"]', attribute: 'data-testid', verified }],
        buyer: [{ css: '.former', verified }],
      },
      list: { row: 'li', key: { attribute: 'data-testid' }, name: [{ css: 'b', verified }], active: [] },
      composer: { box: [{ css: '.former', verified }], send: [], enter: 'enter' },
    };
    for (const [field, step, at] of [
      ['conversation.buyer', 'field', 'h2'],
      ['composer.box', 'box', 'textarea'],
    ] as const) {
      const made = repairLesson(pack, field)?.make({ [step]: one(at) }, HEAD, NOW);
      expect(made).toHaveProperty('pack');
      expect(JSON.stringify(made)).not.toMatch(/小雨|xiaoyu/);
    }
  });
});
