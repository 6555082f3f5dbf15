import { detectMapping, guessFields, plainName } from '../formats/columns';
import type { FileFault } from '../formats/fault';
import type { Table } from '../formats/format';
import { openFile } from '../formats/source';
import { readChatsFile } from '../practice/chats-reader';
import { err, ok, type Result } from '../shared/result';
import { maskPersonal } from '../text/mask';

export interface BatchMessages {
  messages: { where: string; text: string }[];
  /** Lines or rows that could not be read. */
  unread: number;
}

/** Columns that say who spoke, and what stands in them for a buyer. */
const SPEAKER = /^(?:角色|发送方|发送者|发言人|说话人|身份|role|sender|from|speaker)$/;
const BUYER = /^(?:买家|顾客|客户|用户|消费者|buyer|customer|user)$/i;

/** Reads what agents said: from a chats file, or from a table's column of texts. Null when the signal ended it. */
export async function readMessages(file: File, signal: AbortSignal): Promise<Result<BatchMessages, FileFault> | null> {
  if (/\.(?:jsonl|ndjson)$/i.test(file.name)) {
    const parsed = await readChatsFile(file, () => {}, signal);
    if (!parsed) return null;
    if (parsed.chats.length === 0) return err(parsed.errorCount > 0 ? 'damaged' : 'empty');
    const messages = parsed.chats.flatMap(({ id, turns }, i) => {
      // Consoles number their chats by the buyer.
      const where = maskPersonal(id) === id ? id : `#${i + 1}`;
      return turns.filter(([role]) => role === 'agent').map(([, text]) => ({ where, text }));
    });
    return ok({ messages, unread: parsed.errorCount });
  }
  const source = await openFile(file, file.name);
  if (signal.aborted) return null;
  if (!source.ok) return source;
  const { table } = source.value.input;
  if (!table) return err('unknown');
  return ok({ messages: messagesOf(table), unread: source.value.refused.length });
}

/** Of the column named as one of texts, else of the one with the longest; buyers' rows are left out if a column tells them. */
function messagesOf(table: Table): BatchMessages['messages'] {
  const { headerRow, fields } = detectMapping(table);
  const body = (headerRow > 0 ? fields : guessFields(table)).indexOf('body');
  const header = table.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const speaker = header.findIndex((cell) => SPEAKER.test(plainName(cell)));
  return table.rows.flatMap(({ row, cells }) => {
    const text = cells[body]?.trim() ?? '';
    if (row <= headerRow || text === '') return [];
    if (speaker >= 0 && BUYER.test(cells[speaker]?.trim() ?? '')) return [];
    return [{ where: String(row), text }];
  });
}
