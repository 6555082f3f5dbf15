import { caretRect } from '../editors/caret';
import { readSelection, readText } from '../editors/read';
import type { Translate } from '../shared/strings';
import { isImeKey } from './ime';
import type { PageLink, PhrasePick, PickRequest } from './link';
import type { Card } from './overlay/card';
import type { OverlayHost } from './overlay/host';
import { pickList } from './overlay/pick-list';
import { inWindow, rectOf } from './place';
import type { ReplacedWords } from './reply-inserter';
import { slashQuery } from './slash';

const SHOWN = 9;
/** How long (ms) an unanswered search keeps Enter and Tab: a woken worker answers in 0.2 s, and one without a database never does. */
const PATIENCE = 2_000;

export interface SlashPickerPorts {
  host: OverlayHost;
  card: Card;
  t: Translate;
  link: Pick<PageLink, 'search'>;
  box(): HTMLElement | null;
  /** What stands in the box, as it was looked at last: reading the box and its caret for every letter takes longer than checking it. */
  draft(): string;
  /** Where a phrase would be offered. */
  talk(): Omit<PickRequest, 'query' | 'limit'>;
  composing(): boolean;
  /** Milliseconds from anywhere. */
  clock(): number;
  /** The agent picked: replace what was typed for it, if that is still there. */
  picked(pick: PhrasePick, typed: ReplacedWords): void;
}

export interface SlashPicker {
  /** Looks at the box after each input and caret move. */
  look(): void;
  /** True when the key was the picker's and must go no further. */
  key(event: KeyboardEvent): boolean;
  /** Forgets what was being typed, e.g. because another conversation was opened: an answer that is still under way shows nothing. */
  close(): void;
}

/** `/` and a code, pinyin initials or words in the box: ↑ ↓ Enter Tab Esc, or a digit when no code continues with it. */
export function createSlashPicker(ports: SlashPickerPorts): SlashPicker {
  let range: ReplacedWords | null = null;
  /** Behind words a slash is more often part of the sentence: then only what fits is offered, and what is typed on is typed. */
  let behindWords = false;
  let query = '';
  /** When the search began that is under way: what is shown, if anything, answers an earlier one. */
  let waitingSince: number | null = null;
  /** Enter or Tab was pressed meanwhile. */
  let pressedEarly = false;
  let dismissed = '';
  let picks: PhrasePick[] = [];
  let digits = '';
  let selected = 0;
  let asked = 0;

  const isWaiting = () => waitingSince !== null && ports.clock() - waitingSince < PATIENCE;

  const close = () => {
    range = null;
    picks = [];
    asked++;
    waitingSince = null;
    pressedEarly = false;
    ports.card.close('picker');
  };
  const show = () => {
    const box = ports.box();
    if (!box || !range) return;
    const rows = pickList(ports.host, ports.t, picks, selected, choose);
    const caret = caretRect(box, ports.host.root, range.start);
    const at = caret ? inWindow(caret, box) : rectOf(box);
    ports.card.open('picker', at, ports.t('overlay_picker_label'), ...rows);
  };
  const choose = (index: number) => {
    const pick = picks[index];
    const at = range;
    if (!pick || !at) return;
    close();
    ports.picked(pick, at);
  };
  const ask = async () => {
    const mine = ++asked;
    const wanted = query;
    waitingSince = ports.clock();
    pressedEarly = false;
    const found = await ports.link.search({ ...ports.talk(), query: wanted, limit: SHOWN });
    if (mine !== asked || !range) return;
    picks = found?.picks ?? [];
    digits = found?.digits ?? '';
    selected = 0;
    // Who types a whole code and Enter in one go knows the phrase; whoever searches must see what would go in.
    const isMeant = pressedEarly && isWaiting() && picks[0]?.code.toLowerCase() === wanted.toLowerCase();
    waitingSince = null;
    if (isMeant) choose(0);
    else if (behindWords && (picks.length === 0 || wanted === '')) ports.card.close('picker');
    else show();
  };

  return {
    close,
    look: () => {
      const box = ports.box();
      if (!box || ports.composing()) return;
      const holdsSlash = /[/／]/.test(ports.draft());
      const caret = holdsSlash ? readSelection(box) : null;
      const text = caret ? readText(box) : '';
      const found = caret && caret.start === caret.end ? slashQuery(text, caret.start) : null;
      if (!found || found.query === dismissed) {
        if (range) close();
        if (!found) dismissed = '\n';
        return;
      }
      const isNew = !range || found.query !== query;
      range = { start: found.start, end: found.end, words: text.slice(found.start, found.end) };
      behindWords = found.after === 'words';
      query = found.query;
      dismissed = '\n';
      if (isNew) void ask();
    },
    key: (event) => {
      if (!range || isImeKey(event) || event.ctrlKey || event.altKey || event.metaKey) return false;
      // The first answer takes a while from a worker that must start: the keys are the picker's from the slash on.
      if (ports.card.kind !== 'picker' && (!isWaiting() || behindWords)) return false;
      const { key } = event;
      if (key === 'Escape') {
        dismissed = query;
        close();
        return true;
      }
      if (key === 'Enter' || key === 'Tab') {
        if (event.shiftKey) return false;
        // Before the answer is there, Enter would send the bare code to the buyer.
        if (waitingSince !== null) {
          pressedEarly = isWaiting() && !(behindWords && picks.length === 0);
          return pressedEarly;
        }
        if (picks.length === 0) return false;
        choose(selected);
        return true;
      }
      if (picks.length === 0) return false;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        selected = (selected + (key === 'ArrowDown' ? 1 : picks.length - 1)) % picks.length;
        show();
        return true;
      }
      if (
        /^[1-9]$/.test(key) &&
        !behindWords &&
        waitingSince === null &&
        !digits.includes(key) &&
        Number(key) <= picks.length
      ) {
        choose(Number(key) - 1);
        return true;
      }
      return false;
    },
  };
}
