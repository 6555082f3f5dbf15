import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { aPhrase } from './phrases';

/** A backup file as the extension writes it, made here: `phrases` phrases and one note whose words all name the generation. */
export function backupFile(generation: string, phrases: number): Buffer {
  const rows = { phrases, notes: 1, values: 1 };
  const head = {
    format: 'yingda-backup',
    version: 1,
    app: '0.1.0',
    schema: 2,
    at: 1_790_000_000_000,
    reason: 'file',
    rows,
  };
  const lines = [
    JSON.stringify(head),
    ...generationPhrases(generation, phrases).map((phrase) => JSON.stringify(['phrases', phrase])),
    JSON.stringify(['notes', { id: 'n', shopId: 'practice', buyer: 'b', text: generation, updatedAt: 1 }]),
    // Else the worker adds the starter library at its next start, as to a new installation.
    JSON.stringify(['values', { key: 'starter-installed', value: true }]),
  ];
  const text = `${lines.join('\n')}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return gzipSync(`${text}${JSON.stringify({ end: true, rows, sha256 })}\n`);
}

export const generationPhrases = (generation: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    aPhrase(`${generation}-${i}`, {
      body: `${generation}：今天 16 点前付款的当天发出，第 ${i} 条`,
      questions: ['几天发货', `问 ${i}`],
    }),
  );
