import { type Composition, insertText } from '../editors/insert';
import type { InsertOutcome, RefusalReason, ReplaceRange } from '../editors/outcome';
import { readText } from '../editors/read';
import { knownValue, type Reading } from '../shared/reading';
import type { InsertCommand } from './link';
import type { PageState } from './page-state';

export interface InserterPorts {
  state: PageState;
  /** Reads the page now, so that what was seen is what is there. */
  refresh(): void;
  currentKey(): Reading<string>;
  headerName(): Reading<string>;
  box(): HTMLElement | null;
  /** Where the caret was when the box last had the focus. */
  rememberedSelection(box: HTMLElement): ReplaceRange | null;
  composition: Composition;
  alive(): boolean;
  signal: AbortSignal;
}

/** What the reply takes the place of, and the words that must still stand there when it is written. */
export interface ReplacedWords extends ReplaceRange {
  words: string;
}

/** What stood in a box when the agent was asked what should become of it: only that may be replaced. */
const askedAbout = new WeakMap<HTMLElement, string>();

/**
 * Writes a reply into the console's box. The conversation is read again at this instant: another key, or another name in the header,
 * refuses; a buyer's message newer than the offer, or words already in the box, ask first.
 */
export async function insertReply(
  ports: InserterPorts,
  command: InsertCommand,
  replace?: ReplacedWords,
): Promise<InsertOutcome> {
  if (!ports.alive()) return { kind: 'refused', reason: 'stale-page' };
  ports.refresh();
  const changed = conversationRefusal(ports, command.conversationKey);
  if (changed) return { kind: 'refused', reason: changed };
  if (command.newerMessage !== 'proceed' && ports.state.isOvertaken(command.revision)) {
    return { kind: 'ask', question: 'newer-message' };
  }
  const box = ports.box();
  if (!box) return { kind: 'refused', reason: 'no-box' };
  const held = readText(box);
  const isUnasked = !command.draft || (command.draft === 'replace' && askedAbout.get(box) !== held);
  if (!replace && held.trim() !== '' && isUnasked) {
    askedAbout.set(box, held);
    return { kind: 'ask', question: 'has-draft' };
  }
  const stillHolds = () => {
    if (replace) return readText(box).slice(replace.start, replace.end) === replace.words;
    // While this one waited for its turn, another reply may have been written into the box that was empty.
    if (where === undefined) return readText(box).trim() === '';
    return where === 'append' || readText(box) === held;
  };

  const where = replace ?? (held === '' ? undefined : command.draft === 'append' ? 'append' : 'all');
  return insertText(box, command.text, {
    ...(where ? { replace: where } : {}),
    selection: ports.rememberedSelection(box),
    composition: ports.composition,
    // A composition may take its time to end; the conversation must still be the same when the words go in.
    recheck: () => conversationRefusal(ports, command.conversationKey) ?? (stillHolds() ? null : 'cancelled'),
    signal: ports.signal,
  });
}

function conversationRefusal(ports: InserterPorts, key: string): RefusalReason | null {
  const current = ports.currentKey();
  if (!current.known) return 'conversation-unknown';
  if (current.value !== key || ports.state.key !== key) return 'conversation-changed';
  const name = knownValue(ports.headerName());
  const expected = knownValue(ports.state.view?.conversation?.buyer);
  return name === expected ? null : 'conversation-changed';
}
