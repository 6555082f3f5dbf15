import { NEGATION_REACH, NEGATIONS, NO_NEGATIONS } from '../../lib/checks/engine/negation';
import { termsOf } from '../../lib/checks/engine/wordings';
import { SEVERITIES } from '../../lib/checks/finding';
import type { Nearby, Rule } from '../../lib/checks/rule';
import { foldText } from '../../lib/text/fold';

/** One folded unit and the stretch of the text it came from. */
interface Unit {
  unit: string;
  from: number;
  to: number;
}

interface Occurrence {
  start: number;
  end: number;
}

export interface OracleFinding {
  ruleId: string;
  start: number;
  end: number;
}

const HEARTS = /[\ue000-\ue004]/;
const SENTENCE = /[。!;\n]/;
const CLAUSE = /[。!?;\n,:]/;

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const sign of text) {
    for (const unit of foldText(sign)) units.push({ unit, from: at, to: at + sign.length });
    at += sign.length;
  }
  return units;
}

/** Every way a folded word can be read from `at`, hearts passed over up to four times. */
function ends(units: Unit[], at: number, word: string, skips: number, isFirst: boolean): number[] {
  if (word === '') return [at];
  const unit = units[at]?.unit;
  if (unit === undefined) return [];
  const found = unit === word[0] ? ends(units, at + 1, word.slice(1), skips, false) : [];
  if (!isFirst && HEARTS.test(unit) && skips > 0) found.push(...ends(units, at + 1, word, skips - 1, false));
  return found;
}

function occurrences(units: Unit[], words: readonly string[]): Occurrence[] {
  return units.flatMap((_, start) =>
    words.flatMap((word) => {
      const folded = foldText(word);
      return folded ? ends(units, start, folded, 4, true).map((end) => ({ start, end })) : [];
    }),
  );
}

const between = (units: Unit[], from: number, to: number): string =>
  units
    .slice(Math.min(from, to), Math.max(from, to))
    .map(({ unit }) => unit)
    .join('');

function gapsAreNoise(text: string, units: Unit[], { start, end }: Occurrence): boolean {
  const pairs = units.slice(start + 1, end).map((right, i) => ({ left: units[start + i] as Unit, right }));
  const latin = pairs.filter(({ left, right }) => /[a-z]/.test(left.unit) && /[a-z]/.test(right.unit));
  const isSpaced = ({ left, right }: { left: Unit; right: Unit }) => right.from > left.to;
  const isSeen = ({ left, right }: { left: Unit; right: Unit }) =>
    /[^\p{M}\p{Cf}]/u.test(text.slice(left.to, right.from));
  return (
    !pairs.some((pair) => isSpaced(pair) && pair.right.from - pair.left.from > 8) &&
    !pairs.some((pair) => isSpaced(pair) && /\d/.test(pair.left.unit) && /\d/.test(pair.right.unit)) &&
    (latin.every(isSeen) || !latin.some(isSeen) || latin.length > 3)
  );
}

function standsAlone(units: Unit[], { start, end }: Occurrence): boolean {
  const joined = (right: number): boolean => {
    const [a, b] = [units[right - 1], units[right]];
    return !!a && !!b && /[a-z0-9]/.test(a.unit) && /[a-z0-9]/.test(b.unit) && b.from <= a.to;
  };
  return !joined(start) && !joined(end);
}

const overlaps = (word: Occurrence, hit: Occurrence): boolean =>
  word.start < hit.end &&
  word.end > hit.start &&
  !(word.start >= hit.start && word.end <= hit.end && word.end - word.start < hit.end - hit.start);

function isNear(units: Unit[], hit: Occurrence, { words, within, side }: Nearby): boolean {
  return occurrences(units, words).some(({ start, end }) => {
    const before = start < hit.start && hit.start - end <= within && side !== 'after';
    const after = end > hit.end && start - hit.end <= within && side !== 'before';
    return (
      (before && (end >= hit.start || !SENTENCE.test(between(units, end, hit.start)))) ||
      (after && (start <= hit.end || !SENTENCE.test(between(units, hit.end, start))))
    );
  });
}

function isNegated(units: Unit[], hit: Occurrence): boolean {
  const nots = occurrences(units, NO_NEGATIONS);
  return occurrences(units, NEGATIONS).some(
    (word) =>
      word.start < hit.start &&
      hit.start - word.end <= NEGATION_REACH &&
      !CLAUSE.test(between(units, word.start, hit.start)) &&
      !nots.some((not) => overlaps(not, word)),
  );
}

const FILLER = [...'亲呢哦噢喔啊呀哈嘛哒嗯诶哎欸哟呐啦了的吧呗咯滴么'].map((one) => foldText(one)).join('');
const PARTICLE = `[${FILLER}\ue000-\ue004]`;
const GREETING = ['亲爱的', '亲亲', '您好', '你好', '宝宝', '宝贝', '那个', '这个', '额'].map(foldText).join('|');
const ONLY_FILLERS = new RegExp(`^(?:${GREETING}|${PARTICLE})*$`);
const ONLY_PARTICLES = new RegExp(`^${PARTICLE}*$`);
const ONLY_AROUND = new RegExp(`^(?:${PARTICLE}|[。!?;\n,:])*$`);
const LONGEST_WHOLE = 32;

function isWhole(text: string, units: Unit[], { start, end }: Occurrence, whole: true | 'clause'): boolean {
  const before = between(units, 0, start);
  const after = between(units, end, units.length);
  if (whole === true) return units.length <= LONGEST_WHOLE && ONLY_AROUND.test(before) && ONLY_AROUND.test(after);
  const isBlankBefore = (at: number): boolean => /[ \u3000]/.test(text[(units[at]?.from ?? 0) - 1] ?? '');
  let from = start;
  while (from > 0 && !isBlankBefore(from) && !CLAUSE.test(units[from - 1]?.unit ?? '')) from--;
  let to = end;
  while (to < units.length && !isBlankBefore(to) && !CLAUSE.test(units[to]?.unit ?? '')) to++;
  return ONLY_FILLERS.test(between(units, from, start)) && ONLY_PARTICLES.test(between(units, end, to));
}

/** Checks a text the slow and obvious way; knows rules of terms. */
export function oracle(text: string, rules: readonly Rule[]): OracleFinding[] {
  const units = unitsOf(text);
  const spans = rules
    .flatMap((rule) => {
      const hits = occurrences(units, termsOf(rule)).filter(
        (hit) =>
          gapsAreNoise(text, units, hit) &&
          (!rule.boundary || standsAlone(units, hit)) &&
          (!rule.whole || isWhole(text, units, hit, rule.whole)) &&
          !occurrences(units, rule.allow ?? []).some((word) => overlaps(word, hit)) &&
          !(rule.unless && isNear(units, hit, rule.unless)) &&
          !(rule.need && !isNear(units, hit, rule.need)) &&
          !(rule.negatable && isNegated(units, hit)),
      );
      return hits.map(({ start, end }) => ({
        ruleId: rule.id,
        family: rule.family,
        rank: SEVERITIES.indexOf(rule.severity),
        start: units[start]?.from ?? -1,
        end: (units[end - 1]?.to ?? -1) + (/^\p{M}*/u.exec(text.slice(units[end - 1]?.to))?.[0].length ?? 0),
      }));
    })
    .sort((a, b) => a.rank - b.rank || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: typeof spans = [];
  for (const span of spans) {
    const isSaid = kept.some(
      ({ family, start, end }) => family === span.family && start < span.end && span.start < end,
    );
    if (!isSaid) kept.push(span);
  }
  return joined(
    kept,
    spans.filter((span) => !kept.includes(span)),
  ).map(({ ruleId, start, end }) => ({ ruleId, start, end }));
}

interface Span {
  ruleId: string;
  family: string;
  start: number;
  end: number;
}

/** What was left out of a rule goes to its nearest findings that begin before or with it, and after it. */
function joined(kept: readonly Span[], left: readonly Span[]): Span[] {
  const inOrder = kept.toSorted((a, b) => a.start - b.start);
  const wide = inOrder.map((one) => {
    const parts = left.filter((part) => {
      const own = inOrder.filter(({ ruleId }) => ruleId === part.ruleId);
      const isNear =
        one === own.findLast(({ start }) => start <= part.start) || one === own.find(({ start }) => start > part.start);
      return isNear && part.start < one.end && one.start < part.end;
    });
    return {
      ...one,
      start: Math.min(one.start, ...parts.map(({ start }) => start)),
      end: Math.max(one.end, ...parts.map(({ end }) => end)),
    };
  });
  const ends = new Map<string, number>();
  return wide.map((one, i) => {
    const behind = inOrder.slice(i + 1).find(({ family }) => family === one.family);
    const end = Math.min(one.end, behind?.start ?? Infinity);
    const start = Math.max(one.start, ends.get(one.family) ?? 0);
    ends.set(one.family, end);
    return { ...one, start, end };
  });
}
