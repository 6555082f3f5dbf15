import { isAccount, isAccountLike, isSpeakerLabel } from './chat-speakers';

const DAY = String.raw`(?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/月]\d{1,2}日?|[今昨前]天|(?:星期|周)[一二三四五六日天])[ T,，]*`;
const HALF = '(?:上午|下午|早上|中午|晚上|凌晨)? ?';
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?: ?[AaPp][Mm])?`;
const OPEN = '[(（[【<]?';
const SHUT = '[)）\\]】>]?';
const TIME = `${OPEN} ?(?:${DAY})?${HALF}${CLOCK} ?${SHUT}`;
/** Words may be of a time, too (最晚 18:00): a head without words behind it has the day, or seconds. */
const EXACT = new RegExp(`${DAY}|\\d{1,2}:\\d{2}:\\d{2}`);
const FIRST = new RegExp(String.raw`^\s*(?<time>${TIME})(?!\d)(?<rest>.*)$`);
const BEHIND = new RegExp(
  String.raw`^\s*(?<who>\S[^\n，。！？,!?;；]{0,58}?)(?<gap>\s*)(?<time>${TIME})\s*(?:[:：](?<said>.*))?$`,
);
const COLON = /[:：]/;
/** A name ends where a sentence begins. */
const LONGEST_NAME = 40;
const SENTENCE = /[，。！？,!?;；~～…]/;

export interface SaidLine {
  /** The line, counted from 1. */
  row: number;
  /** As the text names the speaker; null where it names none. */
  who: string | null;
  text: string;
}

interface Head {
  who: string;
  said: string;
}

/**
 * The messages of a chat that was saved as plain text: `客服小美 2026-11-11 10:00:05` with the words below, the time first, or the words behind
 * a colon; names may be accounts with a colon of their own (`店名:小美`). Lines below a head belong to it; without any head each line is a
 * message of its own. Heads without words, and lines that hold nothing but a time, are left out.
 */
export function chatLines(text: string): SaidLine[] {
  const lines = text.split('\n').map((line) => line.replace(/^\ufeff|\r$/g, ''));
  const known = namesOfLines(lines);
  const said: SaidLine[] = [];
  let open: SaidLine | null = null;
  for (const [at, line] of lines.entries()) {
    const head = headOf(line, known);
    if (head === 'time') continue;
    if (head) {
      open = { row: at + 1, who: head.who, text: head.said.trim() };
      said.push(open);
    } else if (open) {
      open.text += `${open.text ? '\n' : ''}${line.trimEnd()}`;
    } else if (line.trim()) {
      said.push({ row: at + 1, who: null, text: line.trim() });
    }
  }
  return said.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text !== '');
}

function headOf(line: string, known: ReadonlySet<string>): Head | 'time' | null {
  const first = FIRST.exec(line)?.groups;
  if (first) {
    const { time = '', rest = '' } = first;
    const isExact = EXACT.test(time);
    if (rest.trim() === '') return isExact ? 'time' : null;
    const head = saidBy(rest, known);
    if (head) return head;
    return isExact && isName(rest) ? { who: rest.trim(), said: '' } : null;
  }
  const behind = BEHIND.exec(line)?.groups;
  if (behind) {
    const { who = '', gap = '', time = '', said } = behind;
    // 客服：订单11-30 10:00:00 are words that end in a time; an account's name stands apart from it.
    const isApart = gap !== '' || /^[(（[【<]/.test(time);
    const isNamed = !COLON.test(who) || (isApart && isAccountLike(who));
    if (isNamed && (said !== undefined || EXACT.test(time))) return { who: who.trim(), said: said ?? '' };
  }
  return labelled(line, known);
}

/** `客服：…`, and accounts and names that the whole text uses so. */
function labelled(line: string, known: ReadonlySet<string>): Head | null {
  const head = saidBy(line, known);
  return head && (known.has(head.who) || isSpeakerLabel(head.who) || isAccount(head.who)) ? head : null;
}

/** A name and what is said behind its colon, or behind a tab. */
function saidBy(rest: string, known: ReadonlySet<string>): Head | null {
  const tab = /^\t?([^\t]{1,40})\t+(.*)$/.exec(rest);
  if (tab && isName(tab[1] as string)) return { who: (tab[1] as string).trim(), said: tab[2] as string };
  const at = rest.search(COLON);
  if (at < 0) return null;
  const next = rest.slice(at + 1).search(COLON);
  const account = (next < 0 ? rest : rest.slice(0, at + 1 + next)).trim();
  // `店名:小美: 您好`, or the account alone above its words.
  if (isAccount(account) || known.has(account)) {
    return { who: account, said: next < 0 ? '' : rest.slice(at + next + 2) };
  }
  const who = rest.slice(0, at).trim();
  return isName(who) ? { who, said: rest.slice(at + 1) } : null;
}

const isName = (text: string): boolean => {
  const name = text.trim();
  return name !== '' && name.length <= LONGEST_NAME && !SENTENCE.test(name) && !/^[\d\s]+$/.test(name);
};

/** Least lines of a name before it is one, and share of all lines that such names begin. */
const LEAST = 2;
const SHARE = 0.6;
const NAMED = /^\s*([^\s:：，。！？,!?;；]{1,20})[:：]/;
const NAMED_ACCOUNT = /^\s*([^\s:：，。！？,!?;；]{1,20}[:：][^\s:：，。！？,!?;；]{1,20})[:：]/;

/**
 * Names that lines begin with where nothing tells the time: few of them, each several times, before most lines. An account with a colon of
 * its own counts wherever it stands behind a time and comes again.
 */
function namesOfLines(lines: readonly string[]): ReadonlySet<string> {
  const filled = lines.filter((line) => line.trim() !== '');
  const counts = new Map<string, number>();
  const accounts = new Map<string, number>();
  for (const line of filled) {
    const rest = FIRST.exec(line)?.groups?.rest;
    const name = (rest === undefined ? NAMED.exec(line) : NAMED_ACCOUNT.exec(rest))?.[1];
    const all = rest === undefined ? counts : accounts;
    if (name) all.set(name, (all.get(name) ?? 0) + 1);
  }
  const again = (all: Map<string, number>) => [...all].filter(([, count]) => count >= LEAST);
  const names = again(counts);
  const begun = names.reduce((sum, [, count]) => sum + count, 0);
  const areNames = names.length >= 2 && names.length <= 6 && begun >= SHARE * filled.length;
  return new Set([...(areNames ? names : []), ...again(accounts)].map(([name]) => name));
}
