import type { Script, ScriptTurn } from './script';

/** How one turn of a scripted buyer was answered. */
export interface TurnResult {
  /** Its place in the script, from 1. */
  number: number;
  /** What the buyer said, in words. */
  said: string[];
  /** What the agent said until the buyer spoke again. */
  answers: string[];
  /** From the oldest open message to the first answer; null while unanswered. */
  seconds: number | null;
  goodAnswers: readonly string[];
  /** Wordings of `mustNot` that the answers hold. */
  broken: string[];
}

export interface ScenarioResult {
  id: string;
  title: string;
  buyer: string;
  turns: TurnResult[];
  /** Seconds until the first turn was answered. */
  firstSeconds: number | null;
  /** Mean over the answered turns. */
  averageSeconds: number | null;
}

/** What was noted of one turn while it was played. */
export interface TurnRecord {
  /** Epoch ms of the first open message when the first answer came, and of that answer. */
  askedAt: number | null;
  answeredAt: number | null;
  answers: string[];
}

const wordsOf = (turn: ScriptTurn): string[] =>
  turn.steps.flatMap((step) => ('say' in step ? [step.say] : 'image' in step ? [`[图片] ${step.image}`] : []));

/** Seconds are real ones, whatever the buyers' speed was. */
export function resultOf(script: Script, records: readonly TurnRecord[]): ScenarioResult {
  const turns = script.turns.map((turn, i): TurnResult => {
    const record = records[i] ?? { askedAt: null, answeredAt: null, answers: [] };
    const answered = record.askedAt !== null && record.answeredAt !== null;
    return {
      number: i + 1,
      said: wordsOf(turn),
      answers: record.answers,
      seconds: answered ? ((record.answeredAt as number) - (record.askedAt as number)) / 1000 : null,
      goodAnswers: turn.goodAnswers,
      broken: turn.mustNot.filter((wording) => record.answers.some((answer) => answer.includes(wording))),
    };
  });
  const seconds = turns.flatMap((turn) => (turn.seconds === null ? [] : [turn.seconds]));
  return {
    id: script.id,
    title: script.title,
    buyer: script.buyer,
    turns,
    firstSeconds: turns[0]?.seconds ?? null,
    averageSeconds: seconds.length ? seconds.reduce((a, b) => a + b, 0) / seconds.length : null,
  };
}
