import { CHATS_LIMITS, ChatsParser, type ParsedChats } from './chats-file';

/** Bytes read of all. */
export interface ReadingProgress {
  done: number;
  total: number;
}

const SLICE = 512 * 1024;

const refused = (reason: 'file-too-big' | 'not-utf8'): ParsedChats => ({
  chats: [],
  errors: [{ line: 0, reason }],
  errorCount: 1,
});

/**
 * Reads a chats file slice by slice, so that the page stays alive; `onProgress` is told after each. UTF-8, with or without BOM.
 * Returns null when the signal was aborted: nothing was taken then.
 */
export async function readChatsFile(
  file: Blob,
  onProgress: (progress: ReadingProgress) => void,
  signal: AbortSignal,
  options: ConstructorParameters<typeof ChatsParser>[0] = {},
): Promise<ParsedChats | null> {
  if (file.size > CHATS_LIMITS.bytes) return refused('file-too-big');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new ChatsParser(options);
  for (let from = 0; from < file.size; from += SLICE) {
    const bytes = await file.slice(from, from + SLICE).arrayBuffer();
    if (signal.aborted) return null;
    const last = from + SLICE >= file.size;
    const text = decoded(decoder, bytes, !last);
    if (text === null) return refused('not-utf8');
    parser.push(text);
    onProgress({ done: Math.min(from + SLICE, file.size), total: file.size });
  }
  return parser.end();
}

function decoded(decoder: TextDecoder, bytes: ArrayBuffer, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    // `fatal` throws on bytes that are no UTF-8: most often a GBK file, which the user must save again.
    return null;
  }
}
