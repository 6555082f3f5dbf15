import { type Checker, compileCheckerInSlices } from '../../checks/checker';
import { delay } from '../../shared/delay';
import { Slice } from '../../shared/slices';
import type { RulesForShop } from './rules-for-shop';

/** The rules that phrases are held to, compiled once until they change. */
export class PhraseChecker {
  readonly #rules: () => Promise<RulesForShop>;
  readonly #shop: () => string | null;
  #compiling: Promise<Checker> | null = null;
  #of: string | null = null;

  /** `shop`: the chosen one, of which the rules are. */
  constructor(rules: () => Promise<RulesForShop>, shop: () => string | null = () => null) {
    this.#rules = rules;
    this.#shop = shop;
  }

  get = (signal: AbortSignal): Promise<Checker> => {
    if (this.#of !== this.#shop()) this.forget();
    this.#of = this.#shop();
    this.#compiling ??= this.#compile(signal).catch((cause: unknown) => {
      this.#compiling = null;
      throw cause;
    });
    return this.#compiling;
  };

  /** The rules changed. */
  forget(): void {
    this.#compiling = null;
  }

  /** Without holding the page. */
  async #compile(signal: AbortSignal): Promise<Checker> {
    const { packs, ...options } = await this.#rules();
    const slice = new Slice(() => delay(0, signal));
    return compileCheckerInSlices(packs, options, async () => {
      if (slice.isOver) await slice.rest();
    });
  }
}
