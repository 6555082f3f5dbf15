import { readFileSync } from 'node:fs';

/** The file's JSON lines, each checked by `accept`; throws with the line's number at the first that is not one. */
export function readJsonLines<T>(file: string, accept: (value: unknown) => value is T): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const value: unknown = JSON.parse(line);
      if (!accept(value)) throw new Error(`${file}:${i + 1}: not of the expected shape`);
      return [value];
    });
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A chat as recorded. Roles other than buyer and agent are left alone by what reads it. */
export interface Chat {
  id: string;
  turns: [role: string, text: string][];
}

export const isChat = (value: unknown): value is Chat =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  Array.isArray(value.turns) &&
  value.turns.every((turn) => isTexts(turn) && turn.length === 2);
