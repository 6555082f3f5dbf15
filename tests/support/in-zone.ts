import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What `expression` comes to after the code of a TypeScript file that imports nothing, in a process of another time zone: a zone can't be changed within one. */
export function inZone(zone: string, file: string, expression: string): unknown {
  const source = readFileSync(file, 'utf8');
  const code = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
  const run = ['--input-type=module', '-e', `${code}\nconsole.log(JSON.stringify(${expression}));`];
  return JSON.parse(execFileSync(process.execPath, run, { env: { ...process.env, TZ: zone }, encoding: 'utf8' }));
}
