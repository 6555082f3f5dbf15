/** Severity, strongest first: `block` holds the send once, `warn` asks to look, `tip` is a hint. */
export const SEVERITIES = ['block', 'warn', 'tip'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FAMILIES = [
  'off-platform',
  'review-bribery',
  'abuse',
  'privacy',
  'refuse-duty',
  'service-taboo',
  'medical-claim',
  'absolute-claim',
  'overpromise',
  'disparage',
  'perfunctory',
  'placeholder',
  'fact-conflict',
] as const;
export type Family = (typeof FAMILIES)[number];

/** How the words were recognised. */
export type Via = 'exact' | 'width' | 'lookalike' | 'separator' | 'traditional' | 'homophone' | 'structure' | 'fact';

/** Where a fact of the shop stands, so that the panel can point at it. `label` names it for the agent: 活动「双12满减」. */
export interface FactSource {
  kind: 'product' | 'promotion' | 'policy' | 'order' | 'conversation';
  id: string;
  label: string;
}

/** What the shop knows, in its own words, and where. */
export interface Fact {
  text: string;
  source: FactSource;
}

/** Offsets are UTF-16 units of the original draft, `end` exclusive; the span covers noise between the characters of a hit. */
export interface Finding {
  ruleId: string;
  family: Family;
  severity: Severity;
  start: number;
  end: number;
  via: Via;
  /** What is wrong, for the agent. */
  why: string;
  /** The law or platform rule behind it, with its date. */
  basis: string;
  /** What to do instead. */
  advice: string;
  /** Text that may stand in the span's place, or in that of its clause: see `replacing`. */
  replacement?: string;
  /** The fact that the words contradict. */
  fact?: Fact;
}

/** The strongest severity among findings, or `null`. */
export const worst = (findings: readonly Finding[]): Severity | null =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

/** Strongest first; within a severity in the order of the text. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start || a.end - b.end,
  );

/** The finding that the one key for fixing is for, by the order in which findings are shown. */
export const firstFixable = (findings: readonly Finding[]): Finding | undefined =>
  inOrder(findings).find(({ replacement }) => replacement !== undefined);
