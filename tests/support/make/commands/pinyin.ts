import { writeFileSync } from 'node:fs';
import type { Command } from '../../commands';
import { fromRoot } from '../../paths';
import { pinyinTable } from '../pinyin-table';

const command: Command = {
  summary: 'writes the pinyin table of lib/text/generated',
  async run() {
    const source = pinyinTable();
    writeFileSync(fromRoot('lib/text/generated/pinyin.ts'), source);
    console.log(`pinyin.ts  ${Buffer.byteLength(source)} bytes`);
    return 0;
  },
};

export default command;
