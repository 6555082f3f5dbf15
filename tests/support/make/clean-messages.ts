import { compileChecker } from '../../../lib/checks/checker';
import { FIRST_PAIR, MOST_PAIRS, type PackedText } from '../../../lib/checks/lint/pairs';
import { basePack } from '../../../lib/checks/packs/base';
import { categoryPacks } from '../../../lib/phrases/packs';
import { starterPhrases } from '../../../lib/phrases/starter';
import { SCENARIOS } from '../../../lib/practice/scenarios';

/** What the text may take up in the workspace's bundle, packed. */
const MOST_BYTES = 140_000;

/** What agents and what buyers say in the project's own content. */
function written(): { agents: string[]; buyers: string[] } {
  const phrases = [...starterPhrases, ...categoryPacks.flatMap((pack) => pack.phrases)];
  const turns = SCENARIOS.flatMap((scenario) => scenario.turns);
  const agents = [
    ...phrases.flatMap(({ body, variants = [] }) => [body, ...variants]),
    ...turns.flatMap(({ goodAnswers }) => goodAnswers),
    ...basePack.rules.flatMap(({ examples }) => examples.pass),
  ];
  const buyers = [
    ...turns.flatMap(({ steps }) => steps.flatMap((step) => ('say' in step ? [step.say] : []))),
    ...phrases.flatMap(({ questions }) => questions),
  ];
  return { agents, buyers };
}

/** One line each, blanks of phrases as …, without what the base pack objects to. */
function clean(texts: readonly string[]): string[] {
  const checker = compileChecker([basePack]);
  const lines = texts.map((text) =>
    text
      .replace(/\{[^{}]*\}/g, '…')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(lines)].filter(
    (text) =>
      text !== '' && !/[\ue000-\uf8ff]/.test(text) && checker.check(text).every(({ severity }) => severity === 'tip'),
  );
}

/** Pairs that are written as one unit in one pass: few, since each changes how often the others stand there. */
const PER_PASS = 64;
/** A pair takes six bytes in the list, and each place of it saves three. */
const FEWEST = 4;
const BREAK = 0x0a;

function commonest(units: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (let i = 1; i < units.length; i++) {
    const [first, second] = [units[i - 1] as number, units[i] as number];
    if (first !== BREAK && second !== BREAK) {
      const pair = first * 0x10000 + second;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const sorted = [...counts].filter(([, count]) => count >= FEWEST).sort(([a, m], [b, n]) => n - m || a - b);
  return sorted.slice(0, PER_PASS).map(([pair]) => pair);
}

/** Writes a text in pairs; `unpack` is the way back. */
export function pack(text: string): PackedText {
  let units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  let pairs = '';
  while (pairs.length / 2 < MOST_PAIRS) {
    const found = commonest(units).slice(0, MOST_PAIRS - pairs.length / 2);
    if (found.length === 0) break;
    const codes = new Map(found.map((pair, i) => [pair, FIRST_PAIR + pairs.length / 2 + i]));
    for (const pair of found) pairs += String.fromCharCode(Math.floor(pair / 0x10000), pair % 0x10000);
    const next: number[] = [];
    for (let i = 0; i < units.length; i++) {
      const code = codes.get((units[i] as number) * 0x10000 + ((units[i + 1] ?? 0) as number));
      next.push(code ?? (units[i] as number));
      if (code !== undefined) i++;
    }
    units = next;
  }
  return { pairs, text: units.map((unit) => String.fromCharCode(unit)).join('') };
}

const bytesOf = ({ pairs, text }: PackedText): number => Buffer.byteLength(pairs + text);

/** The module of `lib/checks/lint/generated`, and how many messages it holds: agents' first, so that buyers' are left out if there are too many. */
export function cleanMessagesModule(): { source: string; messages: number; of: number } {
  const { agents, buyers } = written();
  const own = clean(agents);
  const all = [...new Set([...own, ...clean(buyers)])];
  let count = all.length;
  let packed = pack(all.join('\n'));
  while (bytesOf(packed) > MOST_BYTES) {
    count = Math.floor(count * Math.min(0.98, MOST_BYTES / bytesOf(packed)));
    packed = pack(all.slice(0, count).join('\n'));
  }
  const about =
    "// Made by `npm run make -- clean-sketch` from the project's own phrases, scenarios and examples. Not to be edited.";
  return {
    source: `${about}\nexport default ${JSON.stringify({ agents: Math.min(count, own.length), ...packed })};\n`,
    messages: count,
    of: all.length,
  };
}
