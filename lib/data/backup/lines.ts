import { BackupError, type BackupLimits } from './format';

const NEWLINE = 10;

/** A line with its line feed, and its number from 1. */
export interface Line {
  bytes: Uint8Array;
  number: number;
}

/**
 * The lines of a packed stream. Holds what goes in and what comes out to the caps while it flows; throws `BackupError` for bytes that can't be
 * unpacked, and for an end without a line feed.
 */
export async function* linesOf(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  limits: BackupLimits,
): AsyncGenerator<Line> {
  let number = 0;
  let open: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(packed, limits, () => number + 1)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const end = chunk.subarray(from, at + 1);
      const bytes = open.length === 0 ? end : joined([...open, end], length + end.length);
      if (bytes.length > limits.line) throw new BackupError({ kind: 'too-large', line: number + 1 });
      yield { bytes, number: ++number };
      open = [];
      length = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      open.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > limits.line) throw new BackupError({ kind: 'too-large', line: number + 1 });
    }
  }
  if (length > 0) throw new BackupError({ kind: number === 0 ? 'not-backup' : 'cut', line: number + 1 });
}

async function* unpacked(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  limits: BackupLimits,
  line: () => number,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let inflated = 0;
  const capped = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      if (read > limits.packed) controller.error(new BackupError({ kind: 'too-large', line: line() }));
      else controller.enqueue(chunk);
    },
  });
  const reader = packed.pipeThrough(capped).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      inflated += value.length;
      if (inflated > limits.inflated) throw new BackupError({ kind: 'too-large', line: line() });
      yield value;
    }
  } catch (cause) {
    if (isNoGzip(cause)) throw new BackupError({ kind: line() === 1 ? 'not-backup' : 'cut', line: line() });
    throw cause;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What `DecompressionStream` says to bytes that are no gzip, and to an end that comes too early; outside a browser it is zlib's own error. */
const isNoGzip = (cause: unknown): boolean =>
  cause instanceof TypeError || /^Z_/.test(String((cause as { code?: unknown } | null)?.code));
