import { writeFileSync } from 'node:fs';
import { writeLibrary } from '../../../../lib/formats/own/yingda-json';
import type { Command } from '../../commands';
import { madeLibrary } from '../library';

const library: Command = {
  summary: 'N FILE: a seeded library of N plausible phrases with example questions, as our own JSON',
  run: async ([count, file]) => {
    const wanted = Number(count);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > 100_000 || !file) {
      console.error('usage: npm run make -- library N FILE   (N from 1 to 100000)');
      return 2;
    }
    const phrases = madeLibrary(wanted);
    writeFileSync(file, writeLibrary(phrases));
    console.log(
      `${phrases.length} phrases, ${phrases.reduce((sum, { questions }) => sum + questions.length, 0)} questions → ${file}`,
    );
    return 0;
  },
};

export default library;
