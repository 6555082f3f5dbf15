/** One chat of a chats file: who said what, oldest first. */
export interface Chat {
  id: string;
  turns: readonly (readonly [role: 'buyer' | 'agent', text: string])[];
}

/** Why a line was left out. */
export type ChatsFault =
  | 'not-json'
  | 'no-id'
  | 'duplicate-id'
  | 'no-turns'
  | 'bad-turn'
  | 'no-buyer'
  | 'too-many-turns'
  | 'too-long'
  | 'too-many-chats'
  | 'file-too-big'
  | 'not-utf8';

/** `line` counts from 1; 0 is the file as a whole. */
export interface ChatsError {
  line: number;
  reason: ChatsFault;
}

export interface ParsedChats {
  chats: Chat[];
  /** At most `CHATS_LIMITS.errors`, in order of lines. */
  errors: ChatsError[];
  /** How many there were in all. */
  errorCount: number;
}

/** What is taken in before a file is refused: far above a shop's year of chats, far below what a page can't hold. */
export const CHATS_LIMITS = {
  bytes: 64 * 1024 * 1024,
  chats: 50_000,
  turns: 1_000,
  characters: 5_000,
  lineCharacters: 1_000_000,
  errors: 100,
} as const;

/** Takes a chats file piece by piece; pieces may end anywhere. */
export class ChatsParser {
  private readonly chats: Chat[] = [];
  private readonly errors: ChatsError[] = [];
  private readonly ids = new Set<string>();
  private errorCount = 0;
  private line = 0;
  private rest = '';
  private overflown = false;
  private readonly needsBuyer: boolean;

  /** `needsBuyer`: chats in which only agents speak are refused, since nobody could be played. */
  constructor({ needsBuyer = true } = {}) {
    this.needsBuyer = needsBuyer;
  }

  push(piece: string): void {
    const lines = (this.rest + piece).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.take(line);
    // A line without an end must not pile up: what is beyond the limit is refused anyway.
    if (this.rest.length > CHATS_LIMITS.lineCharacters) this.rest = this.rest.slice(0, CHATS_LIMITS.lineCharacters + 1);
  }

  end(): ParsedChats {
    if (this.rest !== '') this.take(this.rest);
    this.rest = '';
    return { chats: this.chats, errors: this.errors, errorCount: this.errorCount };
  }

  private take(raw: string): void {
    this.line++;
    const line = (this.line === 1 ? raw.replace(/^\uFEFF/, '') : raw).trim();
    if (line === '' || this.overflown) return;
    this.overflown = this.chats.length >= CHATS_LIMITS.chats;
    const chat = this.overflown ? 'too-many-chats' : readChat(line, this.needsBuyer);
    if (typeof chat === 'string') this.refuse(chat);
    else if (this.ids.has(chat.id)) this.refuse('duplicate-id');
    else {
      this.ids.add(chat.id);
      this.chats.push(chat);
    }
  }

  private refuse(reason: ChatsFault): void {
    this.errorCount++;
    if (this.errors.length < CHATS_LIMITS.errors) this.errors.push({ line: this.line, reason });
  }
}

/**
 * Reads a chats file: one JSON object a line, `{"id": "j0", "turns": [["buyer", "在吗"], ["agent", "您好"], …]}`; other fields are
 * ignored, empty lines skipped. A line with a fault is left out as a whole and reported; the others stand.
 */
export function parseChatsFile(text: string): ParsedChats {
  const parser = new ChatsParser();
  parser.push(text);
  return parser.end();
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readChat(line: string, needsBuyer: boolean): Chat | ChatsFault {
  if (line.length > CHATS_LIMITS.lineCharacters) return 'too-long';
  const value = parseJson(line);
  if (!isRecord(value)) return 'not-json';
  const id = value.id;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return 'no-id';
  const turns = value.turns;
  if (!Array.isArray(turns) || turns.length === 0) return 'no-turns';
  if (turns.length > CHATS_LIMITS.turns) return 'too-many-turns';
  const read: Chat['turns'][number][] = [];
  for (const turn of turns as unknown[]) {
    if (!Array.isArray(turn) || turn.length !== 2) return 'bad-turn';
    const [role, text] = turn as unknown[];
    if ((role !== 'buyer' && role !== 'agent') || typeof text !== 'string' || text.trim() === '') return 'bad-turn';
    if (text.length > CHATS_LIMITS.characters) return 'too-long';
    read.push([role, text]);
  }
  return !needsBuyer || read.some(([role]) => role === 'buyer') ? { id: String(id), turns: read } : 'no-buyer';
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line that is no JSON is the user's file being wrong, and reported as such.
    return undefined;
  }
}
