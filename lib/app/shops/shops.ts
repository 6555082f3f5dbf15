import type { ShopContents } from '../../data/repositories/shops';
import type { Result } from '../../shared/result';
import type { SaveFault } from '../library/library';
import type { NamedPlatform, NamedShop } from './shop-name';

export type { ShopContents };

export interface ShopEntry extends NamedShop {
  platformName: string;
  /** Empty: its pages show none, and the user gave none. */
  ownName: string;
  /** What it knows is made up, to practise with. */
  isDemo: boolean;
}

export type ShopsState =
  | { kind: 'loading' }
  | { kind: 'ready'; shops: readonly ShopEntry[]; platforms: readonly NamedPlatform[] };

/** The user's shops. Promises never reject. State as in `LibraryApp`. */
export interface ShopsApp {
  subscribe(listener: () => void): () => void;
  getState(): ShopsState;

  /** A shop whose pages can't be read. `exists`: one of this name and platform is there. `invalid`: without a name. */
  add(name: string, platform: string): Promise<Result<void, SaveFault | 'exists'>>;
  /** An empty name: as its pages show it again. */
  rename(shopId: string, name: string): Promise<Result<void, SaveFault>>;
  /** Gives what is kept under it, which keeps it there; null: it is gone. */
  remove(shopId: string): Promise<Result<ShopContents | null, SaveFault>>;
  /** Takes the last change back. */
  undo(): Promise<Result<void, SaveFault>>;
}
