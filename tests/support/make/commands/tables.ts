import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../../commands';
import { textTables } from '../text-tables';

const command: Command = {
  summary: 'writes the character tables of lib/text/generated',
  async run() {
    const folder = path.resolve('lib/text/generated');
    mkdirSync(folder, { recursive: true });
    for (const [name, source] of Object.entries(textTables())) {
      writeFileSync(path.join(folder, name), source);
      console.log(`${name}  ${Buffer.byteLength(source)} bytes`);
    }
    return 0;
  },
};

export default command;
