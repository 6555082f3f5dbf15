import { expect, it } from 'vitest';
import type { BatchState } from '../../../lib/app/rules/batch-check';
import { BatchCheckSession } from '../../../lib/app/rules/batch-check-session';
import { basePack } from '../../../lib/checks/packs/base';
import { gbk } from '../../formats/importing';
import { plainRules } from '../../support/rules';

const SAID = '亲，加我微信 yd20268888 发您';
const chat = (id: string, ...turns: [string, string][]) => JSON.stringify({ id, turns });

function aSession(elapsed: () => number = () => 0, pause?: () => void) {
  const saved: Blob[] = [];
  const session = new BatchCheckSession(
    {
      pause: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        pause?.();
      },
      elapsed,
      save: (_, file) => saved.push(file),
      t: (key, ...args) => [key, ...args].join(' '),
      fault: (where, cause) => {
        throw new Error(where, { cause });
      },
    },
    new AbortController().signal,
  );
  const check = async (name: string, text: BlobPart) => {
    session.open(new File([text], name), plainRules([basePack]));
    while (['idle', 'running'].includes(session.getState().kind))
      await new Promise((resolve) => setTimeout(resolve, 1));
    return session.getState();
  };
  return { session, saved, check };
}

function done(state: BatchState): Extract<BatchState, { kind: 'done' }> {
  if (state.kind !== 'done') throw new Error(JSON.stringify(state));
  return state;
}

it('checks what agents said in chats, not what buyers said, and masks what it shows', async () => {
  const file = [
    chat('j0', ['buyer', SAID], ['agent', '您好，有货的']),
    chat('13912345678', ['buyer', '在吗'], ['agent', SAID]),
    '{broken',
  ].join('\n');
  const state = done(await aSession().check('chats.jsonl', file));
  expect(state).toMatchObject({ checked: 2, stopped: false });
  expect(state.unread).toEqual({ lines: [{ kind: 'chat', line: 3, fault: 'not-json' }], count: 1 });
  expect(state.flagged).toHaveLength(1);
  expect(state.flagged[0]?.where).toBe('#2');
  expect(JSON.stringify(state)).not.toContain('yd20268888');
  expect(JSON.stringify(state)).not.toContain('13912345678');
  expect(Object.values(state.severities).reduce((sum, count) => sum + count)).toBe(1);
  expect(state.families.map(({ family }) => family)).toContain('off-platform');
});

it('reads a table by its column of texts and leaves buyers’ rows out', async () => {
  const state = done(
    await aSession().check('t.csv', `角色,时间,内容\n客服,10:00,${SAID}\n买家,10:01,${SAID}\n客服,10:02,您好呀\n`),
  );
  expect(state.checked).toBe(2);
  expect(state.flagged.map(({ where }) => where)).toEqual(['2']);
});

it.each([
  ['时间,发送方,消息', '10:00,客服小美,', '10:01,买家,'],
  ['发送时间\t发送者\t消息内容', '10:00\t小美\t', '10:01\t顾客(a**b)\t'],
  ['日期,说话人,聊天内容', '2026-11-11 10:00,agent,', '2026-11-11 10:01,Customer 7,'],
])('reads a table of messages headed %s', async (head, agent, buyer) => {
  const state = done(await aSession().check('t.csv', `${head}\n${buyer}${SAID}\n${agent}${SAID}\n${agent}您好呀\n`));
  expect(state.checked).toBe(2);
  expect(state.flagged.map(({ where }) => where)).toEqual(['3']);
});

it.each([
  [
    'a head above the words',
    `客服小美 2026-11-11 10:00:05\n${SAID}\n\n买家a**b 2026-11-11 10:00:09\n${SAID}\n客服小美 10:01:07\n您好，\n在的`,
  ],
  [
    'the time first',
    `[2026/11/11 10:00] 客服小美\n${SAID}\n[2026/11/11 10:02] 顾客\n${SAID}\n2026-11-11 10:03 客服小美\n您好，在的`,
  ],
  ['words behind a colon', `客服小美(2026-11-11 10:00:05)：${SAID}\n买家：${SAID}\n客服：您好，在的`],
])('reads a chat saved as text with %s', async (_, text) => {
  const state = done(await aSession().check('记录.txt', text));
  expect(state.checked).toBe(2);
  expect(state.flagged.map(({ where }) => where)).toEqual(['1']);
});

it.each(['客户服务-小美', '用户体验官', 'Customer Service', '小美'])('takes %s for no buyer', async (who) => {
  expect(done(await aSession().check('t.csv', `时间,发送方,消息\n10:00,${who},${SAID}\n`)).checked).toBe(1);
});

it('reads a table without a header, in which a column calls each a buyer or an agent', async () => {
  const state = done(await aSession().check('t.csv', `客服小美,${SAID}\n买家,${SAID}\n客服小美,在的\n`));
  expect(state.checked).toBe(2);
  expect(state.flagged.map(({ where }) => where)).toEqual(['1']);
});

it('reads a text without heads line by line, whatever signs are in it', async () => {
  const state = done(
    await aSession().check('记录.txt', `您好，在的，有货\n${SAID}\n\n最晚 18:00\n好的，马上发，谢谢\n`),
  );
  expect(state.checked).toBe(4);
  expect(state.flagged.map(({ where }) => where)).toEqual(['2']);
});

it('refuses what is no such file', async () => {
  expect(await aSession().check('t.jsonl', '')).toMatchObject({ kind: 'refused', fault: 'empty' });
  expect(await aSession().check('t.csv', '')).toMatchObject({ kind: 'refused', fault: 'empty' });
});

it('says of each line that was not read where it stands and why', async () => {
  const table = done(await aSession().check('t.csv', `内容,时间\n${SAID},10:00\n"没有收尾的引号,10:01\n您好,10:02\n`));
  expect(table.checked).toBe(2);
  expect(table.unread).toMatchObject({ lines: [{ kind: 'row', line: 3, fault: 'open-quote' }], count: 1 });
  expect(await aSession().check('t.jsonl', `no json\n{"id":"a","turns":[]}`)).toMatchObject({
    kind: 'unread',
    unread: {
      lines: [
        { kind: 'chat', line: 1, fault: 'not-json' },
        { kind: 'chat', line: 2, fault: 'no-turns' },
      ],
      count: 2,
    },
  });
  // A picture is in no encoding.
  expect(await aSession().check('t.jsonl', new Uint8Array(200).fill(0xff))).toMatchObject({
    kind: 'unread',
    unread: { lines: [{ line: 0, fault: 'not-utf8' }] },
  });
});

it('reads chats in GBK, and those in which only agents speak', async () => {
  const state = done(await aSession().check('t.jsonl', gbk(`${chat('a', ['agent', SAID])}\n`)));
  expect(state).toMatchObject({ checked: 1, unread: { count: 0 } });
});

it('checks once more when a person says who the agents are', async () => {
  const { session, check } = aSession();
  const first = done(await check('t.txt', `小青 2026-11-11 10:00:05\n在的\n小鹿 2026-11-11 10:00:09\n${SAID}\n`));
  expect(first.speakers).toMatchObject([
    { id: '1', name: '小青', count: 1, role: 'agent', isTold: false },
    { id: '2', name: '小鹿', count: 1, role: 'agent', isTold: false },
  ]);
  expect(first.flagged).toHaveLength(1);
  session.checkAs(['1']);
  while (session.getState().kind === 'running') await new Promise((resolve) => setTimeout(resolve, 1));
  const second = done(session.getState());
  expect(second).toMatchObject({ checked: 1, flagged: [] });
  expect(second.speakers.map(({ role }) => role)).toEqual(['agent', 'buyer']);
});

it('stops when asked and keeps what it found', async () => {
  let now = 0;
  let running = 0;
  const { session, check } = aSession(
    () => (now += 20),
    () => {
      const state = session.getState();
      if (state.kind === 'running' && state.total > 0 && ++running === 3) session.cancel();
    },
  );
  const lines = Array.from({ length: 500 }, (_, i) => chat(`j${i}`, ['buyer', '在吗'], ['agent', SAID]));
  const state = done(await check('chats.jsonl', lines.join('\n')));
  expect(state.stopped).toBe(true);
  expect(state.checked).toBeGreaterThan(0);
  expect(state.checked).toBeLessThan(500);
  expect(state.flagged).toHaveLength(state.checked);
});

it('reports without formulas', async () => {
  const { session, saved, check } = aSession();
  await check('chats.jsonl', chat('=1+1', ['buyer', '在吗'], ['agent', `=HYPERLINK("x") ${SAID}`]));
  session.exportReport();
  const report = await saved[0]?.text();
  expect(report).toContain(`"'=1+1"`);
  expect(report).toContain(`"'=HYPERLINK(""x"")`);
});
