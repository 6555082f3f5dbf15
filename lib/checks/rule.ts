import type { Disguised } from './engine/disguises';
import type { Family, Severity } from './finding';

/** A condition on the words near a hit, counted in folded characters of the same sentence; a question and what follows it are one. `side` defaults to both. */
export interface Nearby {
  words: string[];
  within: number;
  side?: 'before' | 'after';
}

/**
 * One rule of a pack: plain data, so that packs can be exchanged and sent to a page.
 * A rule finds its `terms` and `wordings`, or – with `detector` – what the detector of that name finds.
 * Decisions, in this order: gap → boundary → whole → need → allow → unless → negation → ignore → merge.
 */
export interface Rule {
  /** `family.short-name`, unique over all packs. */
  id: string;
  family: Family;
  severity: Severity;
  terms?: string[];
  /** More terms, written with groups: `给(您|你|)发` is three. */
  wordings?: string[];
  /** Words that only sound like a term (威信): found as terms are, but a step milder. Chosen one by one: most words sound like innocent ones. */
  soundAlikes?: string[];
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
  /** Text that may stand in the hit's place; with 。 at its end, in the place of the whole clause the hit stands in. */
  replacement?: string;
  /** Console or platform ids where the rule holds; absent = everywhere. */
  platforms?: string[];
  examples: { hit: string[]; pass: string[] };
}

/** What a shipped pack holds for: every shop, the shops of some platforms, or those that sell a category of goods. */
export type PackKind = 'base' | 'platform' | 'category';

export interface RulePack {
  id: string;
  label: string;
  version: string;
  /** Absent for a pack of the user's own, which holds wherever it is put to use. */
  kind?: PackKind;
  /** For a platform's pack: the ids under which consoles name it. */
  platforms?: string[];
  rules: Rule[];
  /** Only shipped packs say how words are disguised. */
  disguises?: Disguised;
}
