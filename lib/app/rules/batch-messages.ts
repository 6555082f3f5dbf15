import { detectMapping, guessFields, plainName } from '../../formats/columns';
import { decodeText } from '../../formats/delimited/decode';
import type { FileFault } from '../../formats/fault';
import type { RefusedRow, Table } from '../../formats/format';
import { openFile } from '../../formats/source';
import { type ChatsError, ChatsParser, type ParsedChats } from '../../practice/chats-file';
import { readChatsFile } from '../../practice/chats-reader';
import { err, ok, type Result } from '../../shared/result';
import { maskPersonal } from '../../text/mask';
import type { Unread } from './batch-check';
import { isSpeakerLabel, type Speaker, speakersOf } from './chat-speakers';
import { chatLines } from './chat-text';

export interface BatchMessages {
  /** Of agents, and of all where nothing tells who spoke. */
  messages: { where: string; text: string }[];
  /** Empty where the file names none, or says of each what they are. */
  speakers: Speaker[];
  unread: Unread;
}

/** Columns that say who spoke. */
const SPEAKER =
  /^(?:角色|发送方|发送者|发送人|发言人|发言者|说话人|消息来源|昵称|发送者昵称|身份|role|sender|from|speaker|author|nick|nickname)$/;
/** Columns of a chat's table: what was said, and when. */
const SAID = /^(?:消息|消息内容|聊天内容|聊天记录|发送内容|会话内容|对话内容|内容|文本|message|content|text)$/;
const WHEN = /^(?:时间|日期|发送时间|消息时间|聊天时间|time|date|timestamp)$/;
/** Templates put lines of help above the header. */
const HEADER_ROWS = 20;
/** Rows looked at for who speaks where no header says it, and the share of them that must be named. */
const HEADLESS_ROWS = 200;
const NAMED_SHARE = 0.8;
const IS_TABLE = /\.(?:csv|tsv|xlsx?|html?)$/i;

interface Said {
  row: number;
  who: string | null;
  text: string;
}

/**
 * Reads what agents said: from a chats file, a table's column of texts, or a chat saved as plain text. Null when the signal ended it.
 * `agents`: ids of the speakers that a person says are agents; the others are buyers.
 */
export async function readMessages(
  file: File,
  signal: AbortSignal,
  agents?: readonly string[],
): Promise<Result<BatchMessages, FileFault> | null> {
  if (/\.(?:jsonl|ndjson)$/i.test(file.name)) {
    const parsed = await readChats(file, signal);
    if (!parsed) return null;
    if (parsed.chats.length === 0 && parsed.errorCount === 0) return err('empty');
    const messages = parsed.chats.flatMap(({ id, turns }, i) => {
      // Consoles number their chats by the buyer.
      const where = maskPersonal(id) === id ? id : `#${i + 1}`;
      return turns.filter(([role]) => role === 'agent').map(([, text]) => ({ where, text }));
    });
    return ok({ messages, speakers: [], unread: { lines: parsed.errors.map(unreadChat), count: parsed.errorCount } });
  }
  const source = await openFile(file, file.name);
  if (signal.aborted) return null;
  if (!source.ok) return source;
  const { table, text, json } = source.value.input;
  if (table && (text === null || chatHeader(table) || detectMapping(table).headerRow !== 0 || IS_TABLE.test(file.name)))
    return ok(ofAgents(saidInTable(table), agents, source.value.refused));
  if (text === null || json !== undefined) return err('unknown');
  return ok(ofAgents(chatLines(text), agents, []));
}

function ofAgents(
  said: readonly Said[],
  agents: readonly string[] | undefined,
  refused: readonly RefusedRow[],
): BatchMessages {
  const speakers = speakersOf(
    said.flatMap(({ who }) => who ?? []),
    agents,
  );
  const messages = said
    .filter(({ who }) => who === null || speakers.get(who)?.role === 'agent')
    .map(({ row, text }) => ({ where: String(row), text }));
  return { messages, speakers: [...speakers.values()], unread: unreadRows(refused) };
}

/** A chats file; one that is checked may hold what agents said alone, and be in another encoding. */
async function readChats(file: File, signal: AbortSignal): Promise<ParsedChats | null> {
  const options = { needsBuyer: false };
  const parsed = await readChatsFile(file, () => {}, signal, options);
  if (parsed?.errors[0]?.reason !== 'not-utf8') return parsed;
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (signal.aborted) return null;
  if (!decoded) return parsed;
  const parser = new ChatsParser(options);
  parser.push(decoded.text);
  return parser.end();
}

const unreadChat = ({ line, reason }: ChatsError) => ({ kind: 'chat' as const, line, fault: reason });

const unreadRows = (refused: readonly RefusedRow[]): Unread => ({
  lines: refused.map(({ row, fault, found }) => ({ kind: 'row', line: row, fault, found })),
  count: refused.length,
});

/** Of the column named as one of texts, else of the one with the longest; and who spoke, if a column tells it. */
function saidInTable(table: Table): Said[] {
  const chat = chatHeader(table);
  const { headerRow, fields } = chat ? { headerRow: chat.row, fields: [] } : detectMapping(table);
  const header = table.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const body = chat?.said ?? (headerRow !== 0 ? fields : guessFields(table)).indexOf('body');
  const speaker =
    headerRow !== 0 ? header.findIndex((cell) => SPEAKER.test(plainName(cell))) : speakerColumn(table, body);
  return table.rows.flatMap(({ row, cells }) => {
    const text = cells[body]?.trim() ?? '';
    if (row <= headerRow || text === '') return [];
    return [{ row, who: (speaker >= 0 && cells[speaker]?.trim()) || null, text }];
  });
}

/** The column that calls nearly all its rows a buyer's or an agent's. */
function speakerColumn({ rows }: Table, body: number): number {
  const looked = rows.slice(0, HEADLESS_ROWS);
  const width = looked.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => column).findIndex((column) => {
    const named = looked.filter(({ cells }) => isSpeakerLabel(cells[column] ?? '')).length;
    return column !== body && named >= 2 && named >= NAMED_SHARE * looked.length;
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
