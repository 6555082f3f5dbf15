/** Longest regex source a user's pack may hold, in UTF-16 units. */
export const MAX_REGEX = 200;
/** Only this much of a text is ever matched, in UTF-16 units: with `MAX_STEPS` it bounds the time a hostile text can cost. */
export const MAX_SUBJECT = 400;
/** Most positions a pattern may try on a text of `MAX_SUBJECT`; about a second where every one of them fails. */
const MAX_STEPS = 1e8;

export type RegexFault = 'too-long' | 'syntax' | 'nested-repeat' | 'too-many-repeats' | 'back-reference';

interface Group {
  /** Holds an alternation or a repeat: repeating it multiplies the ways to match the same text. */
  branching: boolean;
}

/**
 * What is wrong with a user's regex, or null. Console packs come from users, too, and a pattern that backtracks without end hangs the console's
 * page. Refused are repeats of what itself repeats or branches, back-references, and sequences of repeats whose ranges multiply
 * beyond a bound; `\s{0,3}` costs little where `\s*` is refused.
 */
export function regexFault(source: string): RegexFault | null {
  if (source.length > MAX_REGEX) return 'too-long';
  try {
    new RegExp(source, 'u');
  } catch {
    // The constructor throws for bad syntax only: that is the answer, not a fault of ours.
    return 'syntax';
  }
  const groups: Group[] = [{ branching: false }];
  let steps = source.startsWith('^') ? 1 : MAX_SUBJECT;
  let closed: Group | null = null;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] as string;
    const repeat = /^(?:\*|\+|\?|\{(\d+)(,?)(\d*)\})/.exec(source.slice(i));
    if (repeat && !(char === '?' && source[i - 1] === '(')) {
      const [whole, from, comma, to] = repeat;
      const least = char === '+' ? 1 : Number(from ?? 0);
      const most = char === '?' ? 1 : from === undefined || (comma && !to) ? MAX_SUBJECT : Number(to || from);
      if (most > 1 && closed?.branching) return 'nested-repeat';
      steps *= most - least + 1;
      if (most > least) for (const group of groups) group.branching = true;
      i += whole.length - 1;
      if (source[i + 1] === '?') i++;
      closed = null;
      continue;
    }
    closed = null;
    if (char === '\\') {
      if (/[1-9k]/.test(source[i + 1] ?? '')) return 'back-reference';
      i++;
    } else if (char === '[') {
      for (i++; i < source.length && source[i] !== ']'; i++) if (source[i] === '\\') i++;
    } else if (char === '(') groups.push({ branching: false });
    else if (char === ')') closed = groups.pop() ?? null;
    else if (char === '|') for (const group of groups) group.branching = true;
  }
  return steps > MAX_STEPS ? 'too-many-repeats' : null;
}
