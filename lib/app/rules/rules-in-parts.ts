import type { RulePack } from '../../checks/rule';
import { same } from '../../shared/same';
import type { RulesForPage } from './rules-for-shop';

/** A part's length in UTF-16 units, but for a single rule that is longer: any machine takes it in within a few milliseconds. */
const PART = 64_000;

export interface RulesPart {
  /** JSON: of the first part the options, of the others a pack, or a piece of one. */
  text: string;
  parts: number;
  /** Parts of one version belong together. */
  version: number;
}

/**
 * A shop's rules for pages, which take them in part by part: a page that took a megabyte and a half in one go would stand still for it. They
 * are put together for the first part, and kept until the last one is told.
 */
export class RulesInParts {
  readonly #rulesOf: (shopId: string, platform: string) => Promise<RulesForPage>;
  readonly #kept = new Map<string, { texts: string[]; version: number }>();
  #versions = 0;

  constructor(rulesOf: (shopId: string, platform: string) => Promise<RulesForPage>) {
    this.#rulesOf = rulesOf;
  }

  /** Another version than that of the part before: they were changed, or the worker was stopped, and the page begins anew. */
  async part(shopId: string, platform: string, part: number): Promise<RulesPart> {
    const name = JSON.stringify([shopId, platform]);
    let kept = this.#kept.get(name);
    if (part === 0 || !kept) {
      const texts = textsOf(await this.#rulesOf(shopId, platform));
      // Frames of one console ask at the same time.
      if (!kept || !same(kept.texts, texts)) kept = { texts, version: this.#newVersion() };
      this.#kept.set(name, kept);
    }
    const { texts, version } = kept;
    if (part >= texts.length - 1) this.#kept.delete(name);
    return { text: texts[part] ?? '', parts: texts.length, version };
  }

  /** Unlike any of a worker that was stopped. */
  #newVersion(): number {
    this.#versions = Math.max(Date.now(), this.#versions + 1);
    return this.#versions;
  }
}

function textsOf({ packs, ...options }: RulesForPage): string[] {
  return [JSON.stringify(options), ...packs.flatMap(piecesOf)];
}

function piecesOf({ rules, disguises, ...pack }: RulePack): string[] {
  const pieces = disguises ? [JSON.stringify({ ...pack, rules: [], disguises })] : [];
  let piece: RulePack['rules'] = [];
  let length = 0;
  const end = (): void => {
    if (piece.length > 0) pieces.push(JSON.stringify({ ...pack, rules: piece }));
    piece = [];
    length = 0;
  };
  for (const rule of rules) {
    const own = JSON.stringify(rule).length;
    if (length + own > PART) end();
    piece.push(rule);
    length += own;
  }
  end();
  return pieces;
}
