import { detectMapping, guessFields, plainName } from '../formats/columns';
import type { FileFault } from '../formats/fault';
import type { RefusedRow, Table } from '../formats/format';
import { openFile } from '../formats/source';
import type { ChatsError } from '../practice/chats-file';
import { readChatsFile } from '../practice/chats-reader';
import { err, ok, type Result } from '../shared/result';
import { maskPersonal } from '../text/mask';
import type { Unread } from './batch-check';
import { chatLines } from './chat-text';

export interface BatchMessages {
  messages: { where: string; text: string }[];
  unread: Unread;
}

/** Columns that say who spoke, and how a buyer's name begins there. */
const SPEAKER = /^(?:角色|发送方|发送者|发言人|说话人|身份|role|sender|from|speaker)$/;
const BUYER = /^(?:买家|顾客|消费者|对方|(?:客户|用户)(?!服务|经理|体验)|(?:buyer|customer|user)(?![a-z]| service))/i;
/** Columns of a chat's table: what was said, and when. */
const SAID = /^(?:消息|消息内容|聊天内容|聊天记录|发送内容|内容|文本|message|content|text)$/;
const WHEN = /^(?:时间|日期|发送时间|消息时间|time|date|timestamp)$/;
/** Templates put lines of help above the header. */
const HEADER_ROWS = 20;

/** Reads what agents said: from a chats file, a table's column of texts, or a chat saved as plain text. Null when the signal ended it. */
export async function readMessages(file: File, signal: AbortSignal): Promise<Result<BatchMessages, FileFault> | null> {
  if (/\.(?:jsonl|ndjson)$/i.test(file.name)) {
    const parsed = await readChatsFile(file, () => {}, signal);
    if (!parsed) return null;
    if (parsed.chats.length === 0 && parsed.errorCount === 0) return err('empty');
    const messages = parsed.chats.flatMap(({ id, turns }, i) => {
      // Consoles number their chats by the buyer.
      const where = maskPersonal(id) === id ? id : `#${i + 1}`;
      return turns.filter(([role]) => role === 'agent').map(([, text]) => ({ where, text }));
    });
    return ok({ messages, unread: { lines: parsed.errors.map(unreadChat), count: parsed.errorCount } });
  }
  const source = await openFile(file, file.name);
  if (signal.aborted) return null;
  if (!source.ok) return source;
  const { table, text, json } = source.value.input;
  if (table && (text === null || chatHeader(table) || detectMapping(table).headerRow > 0 || !/\.txt$/i.test(file.name)))
    return ok({ messages: messagesOf(table), unread: unreadRows(source.value.refused) });
  if (text === null || json !== undefined) return err('unknown');
  const messages = chatLines(text).filter(({ who }) => who === null || !BUYER.test(who));
  return ok({ messages: messages.map((one) => ({ where: String(one.row), text: one.text })), unread: unreadRows([]) });
}

const unreadChat = ({ line, reason }: ChatsError) => ({ kind: 'chat' as const, line, fault: reason });

const unreadRows = (refused: readonly RefusedRow[]): Unread => ({
  lines: refused.map(({ row, fault, found }) => ({ kind: 'row', line: row, fault, found })),
  count: refused.length,
});

/** Of the column named as one of texts, else of the one with the longest; buyers' rows are left out if a column tells them. */
function messagesOf(table: Table): BatchMessages['messages'] {
  const chat = chatHeader(table);
  const { headerRow, fields } = chat ? { headerRow: chat.row, fields: [] } : detectMapping(table);
  const header = table.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const body = chat?.said ?? (headerRow > 0 ? fields : guessFields(table)).indexOf('body');
  const speaker = header.findIndex((cell) => SPEAKER.test(plainName(cell)));
  return table.rows.flatMap(({ row, cells }) => {
    const text = cells[body]?.trim() ?? '';
    if (row <= headerRow || text === '') return [];
    if (speaker >= 0 && BUYER.test(cells[speaker]?.trim() ?? '')) return [];
    return [{ where: String(row), text }];
  });
}

/** The header of a table of messages, which says beside what was said who spoke, or when; and the column of what was said. */
function chatHeader({ rows }: Table): { row: number; said: number } | null {
  for (const { row, cells } of rows.slice(0, HEADER_ROWS)) {
    const names = cells.map(plainName);
    const said = names.findIndex((name) => SAID.test(name));
    if (said >= 0 && names.some((name) => SPEAKER.test(name) || WHEN.test(name))) return { row, said };
  }
  return null;
}
