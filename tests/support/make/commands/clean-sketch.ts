import { writeFileSync } from 'node:fs';
import type { Command } from '../../commands';
import { fromRoot } from '../../paths';
import { cleanMessagesModule } from '../clean-messages';

const command: Command = {
  summary: 'writes the clean messages of lib/checks/lint/generated, which imported words are tried on',
  async run() {
    const { source, messages, of } = cleanMessagesModule();
    writeFileSync(fromRoot('lib/checks/lint/generated/clean-messages.ts'), source);
    console.log(`clean-messages.ts  ${Buffer.byteLength(source)} bytes, ${messages} of ${of} messages`);
    return 0;
  },
};

export default command;
