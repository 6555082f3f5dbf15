/** What a command was called with: words, and `--name` or `--name value`. */
export interface Options {
  words: string[];
  has(name: string): boolean;
  /** What stands after `--name`, for an option that takes a value. */
  text(name: string): string | undefined;
  /** The number after `--name`; the fallback when it is absent. Throws when it is no number. */
  number(name: string, fallback: number): number;
}

/** `valued`: the options that take a value. */
export function readOptions(args: readonly string[], valued: readonly string[] = []): Options {
  const words: string[] = [];
  const found = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (!arg.startsWith('--')) words.push(arg);
    else if (valued.includes(arg.slice(2))) found.set(arg.slice(2), args[++i] ?? '');
    else found.set(arg.slice(2), '');
  }
  return {
    words,
    has: (name) => found.has(name),
    text: (name) => found.get(name),
    number(name, fallback) {
      const text = found.get(name);
      if (text === undefined) return fallback;
      const value = Number(text);
      if (text === '' || !Number.isFinite(value)) throw new Error(`--${name} takes a number`);
      return value;
    },
  };
}
