import { type Random, seededRandom } from '../../../lib/practice/random';

/** How a console behaves that the replies are written into. */
export interface Console {
  /** What tells conversations apart: an id in the page, or nothing but the buyer's name. */
  keys: 'ids' | 'names';
  /** One box for all (each conversation's draft is put back at a switch), a new one at each switch, or an editor with a model of its own. */
  box: 'shared' | 'redrawn' | 'editable' | 'model';
  /** What of a switch comes late: nothing, the header, the marked row. Messages always may. */
  late: 'nothing' | 'header' | 'row';
  /** How fast things follow one another: several within one frame, of which only the last is ever read, or as by a person who hurries. */
  pace: 'machine' | 'person';
}

/** What the page does by itself, by its buyers, or by the agent at the mouse. */
export type PageAct =
  | { kind: 'switch' | 'receive' | 'type'; buyer: number; late: number }
  | { kind: 'rename'; buyer: number; name: string }
  | { kind: 'resort' | 'replace-list' | 'replace-messages' | 'replace-header' | 'replace-box' | 'send' | 'clear' };

/** What is asked of Yingda: an insert from the panel as it was `seenAgo` views before, or a key in the page (pressed by the test). */
export type Act =
  | PageAct
  | { kind: 'answer-late'; ms: number }
  | { kind: 'panel'; seenAgo: number; proceed: boolean; draft: 'append' | 'replace' | null }
  | { kind: 'key' };

export interface Interleaving {
  seed: number;
  console: Console;
  /** `after`: ms since the act before; 0 = at the same instant. */
  acts: { after: number; act: Act }[];
}

export const BUYERS = 5;
/** Few names for the buyers, so that two often have the same one. */
export const NAMES = ['小明', '小明明', '阿青', 'TB-九号'];
const ACTS = 24;
/** Two keys of a person follow one another in no less (ms). */
const PERSON_MS = 40;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random.next() * from.length)] as T;

function anAct(random: Random): Act {
  const buyer = Math.floor(random.next() * BUYERS);
  const roll = random.next();
  if (roll < 0.22) return { kind: 'switch', buyer, late: random.next() < 0.5 ? 0 : random.between(1, 60) };
  if (roll < 0.52) {
    return {
      kind: 'panel',
      seenAgo: random.next() < 0.6 ? 0 : Math.floor(random.between(1, 6)),
      proceed: random.next() < 0.4,
      draft: pick(random, [null, null, 'append', 'replace']),
    };
  }
  if (roll < 0.6) return { kind: 'key' };
  if (roll < 0.68) return { kind: 'receive', buyer, late: 0 };
  if (roll < 0.75) return { kind: 'rename', buyer, name: pick(random, NAMES) };
  if (roll < 0.8) return { kind: 'type', buyer, late: 0 };
  if (roll < 0.84) return { kind: 'answer-late', ms: random.next() < 0.3 ? 0 : random.between(1, 80) };
  return {
    kind: pick(random, [
      'resort',
      'replace-list',
      'replace-messages',
      'replace-header',
      'replace-box',
      'send',
      'clear',
    ] as const),
  };
}

/** What happens in one run, by its seed alone. */
export function interleaving(seed: number): Interleaving {
  const random = seededRandom(seed);
  random.next();
  const pace = pick(random, ['machine', 'person'] as const);
  const after = () => {
    if (pace === 'person') return random.between(PERSON_MS, 3 * PERSON_MS);
    return random.next() < 0.4 ? 0 : random.between(0, 30);
  };
  return {
    seed,
    console: {
      pace,
      keys: pick(random, ['ids', 'ids', 'names']),
      box: pick(random, ['shared', 'redrawn', 'editable', 'model']),
      late: pick(random, ['nothing', 'header', 'row']),
    },
    acts: Array.from({ length: ACTS }, () => ({
      after: after(),
      act: anAct(random),
    })),
  };
}
