import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface StartCommand {
  headless: boolean;
  /** Absolute path of a chats file; its buyers are played instead of the scripted ones. */
  chats: string | undefined;
  /** Absolute path of a phrase library to import first. */
  library: string | undefined;
  /** Turns the script plays, headless only. */
  turns: number;
  json: boolean;
}

export const USAGE = `npm start                        a window with the extension on the practice console
npm start -- --chats FILE        the same, with the buyers of a chats file
npm start -- --headless [--chats FILE] [--library FILE] [--turns N] [--json]
                                 played by a script through the real page, panel and box`;

/** Throws an error with the usage when the arguments make no sense or a file isn't there. */
export function readOptions(args: string[]): StartCommand {
  const { values } = parseArgs({
    args,
    options: {
      headless: { type: 'boolean', default: false },
      chats: { type: 'string' },
      library: { type: 'string' },
      turns: { type: 'string', default: '40' },
      json: { type: 'boolean', default: false },
    },
  });
  const file = (name: string | undefined) => {
    if (name !== undefined && !existsSync(name)) throw new Error(`no such file: ${name}`);
    return name === undefined ? undefined : path.resolve(name);
  };
  const turns = Number(values.turns);
  if (!Number.isInteger(turns) || turns < 1)
    throw new Error(`--turns ${values.turns}: a whole number from 1 is needed`);
  return { ...values, chats: file(values.chats), library: file(values.library), turns };
}
