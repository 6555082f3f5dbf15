import { SEVERITIES, type Severity } from '../../checks/finding';
import { lintChecks } from '../../phrases/lint';
import type { LintGroup, LintItem } from './lint';

const kindOf = (id: string): string => id.slice(0, id.lastIndexOf(' '));

/** What a check-up has found, by kind. */
export class LintResults {
  readonly #kinds = new Map<string, Map<string, LintItem>>();
  #last = 0;
  #groups: LintGroup[] | null = null;

  newId(kind: string): string {
    return `${kind} ${++this.#last}`;
  }

  add(item: LintItem): void {
    const kind = kindOf(item.id);
    const items = this.#kinds.get(kind) ?? new Map<string, LintItem>();
    this.#kinds.set(kind, items.set(item.id, item));
    this.#groups = null;
  }

  get(id: string): LintItem | undefined {
    return this.#kinds.get(kindOf(id))?.get(id);
  }

  ofKind(kind: string): LintItem[] {
    return [...(this.#kinds.get(kind)?.values() ?? [])];
  }

  /** Findings about these phrases. */
  about(phraseIds: ReadonlySet<string>): LintItem[] {
    if (phraseIds.size === 0) return [];
    return [...this.#kinds.values()].flatMap((items) =>
      [...items.values()].filter(
        ({ phraseId, others }) => phraseIds.has(phraseId) || (others?.some((id) => phraseIds.has(id)) ?? false),
      ),
    );
  }

  /** Takes them out, and gives back those that were there. */
  remove(items: readonly LintItem[]): LintItem[] {
    this.#groups = null;
    return items.filter(({ id }) => this.#kinds.get(kindOf(id))?.delete(id));
  }

  /** Kinds with findings: the strongest first, as the checks stand. */
  groups(): readonly LintGroup[] {
    this.#groups ??= lintChecks.flatMap(({ kind, title, level }): LintGroup[] => {
      const items = this.ofKind(kind);
      if (items.length === 0) return [];
      const fixable = items.filter(({ fixes }) => fixes.length > 0).length;
      return [{ kind, title, level: strongest(items) ?? level, items, fixable }];
    });
    return this.#groups;
  }
}

const strongest = (items: readonly LintItem[]): Severity | undefined =>
  SEVERITIES.find((severity) => items.some(({ level }) => level === severity));
