/** A measuring or making command: reads its arguments, prints for people and, with `--json`, one JSON object as the last line. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** Returns the exit code. */
  run(args: string[]): Promise<number>;
}

/** Runs the command that the first argument names; lists them all when there is none of that name. */
export async function dispatch(tool: string, modules: Record<string, Command>, args: string[]): Promise<number> {
  const commands = new Map(
    Object.entries(modules).map(([file, command]) => [file.replace(/^.*\/|\.ts$/g, ''), command]),
  );
  const command = commands.get(args[0] ?? '');
  if (command) return command.run(args.slice(1));
  console.error(`usage: npm run ${tool} -- COMMAND …`);
  for (const [name, { summary }] of commands) console.error(`  ${name.padEnd(10)} ${summary}`);
  return 2;
}
