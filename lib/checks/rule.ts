import type { Family, Severity } from './finding';

/** A condition on the words near a hit, counted in folded characters of the same sentence; `side` defaults to both. */
export interface Nearby {
  words: string[];
  within: number;
  side?: 'before' | 'after';
}

/**
 * One rule of a pack: plain data, so that packs can be exchanged and sent to a page.
 * A rule finds its `terms`, or – with `detector` – what the detector of that name finds.
 * Decisions, in this order: gap → boundary → allow → unless → need → negation → merge.
 */
export interface Rule {
  /** `family.short-name`, unique over all packs. */
  id: string;
  family: Family;
  severity: Severity;
  terms?: string[];
  detector?: string;
  /** A hit that lies within, or is crossed by, one of these words is none: 微信支付, 微|信息. */
  allow?: string[];
  /** Needed near the hit, e.g. 加/扫 near 微信. */
  need?: Nearby;
  /** Not a hit with these near. */
  unless?: Nearby;
  /** 不能代替药物, 没有治疗作用: a negation before the hit turns it around. */
  negatable?: boolean;
  /** Latin terms must not be part of a longer word or code. */
  boundary?: boolean;
  /** Only when the whole draft – or, with `clause`, a whole clause of it – is one of the terms, fillers (亲, 呢, 哦) left aside. */
  whole?: boolean | 'clause';
  why: string;
  basis: string;
  advice: string;
  /** Text that may stand in the hit's place. */
  replacement?: string;
  /** Console or platform ids where the rule holds; absent = everywhere. */
  platforms?: string[];
  examples: { hit: string[]; pass: string[] };
}

export interface RulePack {
  id: string;
  label: string;
  version: string;
  rules: Rule[];
}
