import type { Checker } from '../checks/checker';
import { DEFAULT_KEYMAP, type Keymap, keymapFrom } from '../shared/keymap';
import type { PageLink } from './link';
import { createPageRules } from './page-rules';
import type { GuardState } from './send-guard';

export interface ShopSessionOptions {
  link: Pick<PageLink, 'hello' | 'rules'>;
  platform: string;
  window: Window;
  /** The rules failed on the present draft. */
  unchecked(): boolean;
  /** New rules are ready: the draft must be checked again. */
  rulesReady(): void;
  /** The guard or the keys are set otherwise. */
  settingsChanged(): void;
  fault(where: string, cause: unknown): void;
  signal: AbortSignal;
}

/** How the shop that is signed in wants the page: its rules, its guard, its keys. */
export interface ShopSession {
  readonly id: string;
  readonly keymap: Keymap;
  checker(): Checker | null;
  guard(): GuardState;
  /** The console is signed in to this shop. */
  enter(id: string): void;
  reloadRules(): void;
  reload(): void;
}

export function createShopSession(options: ShopSessionOptions): ShopSession {
  const { link, platform, window, unchecked, rulesReady, settingsChanged, fault, signal } = options;
  const rules = createPageRules(link, window, rulesReady, signal);
  let id = '';
  let keymap: Keymap = DEFAULT_KEYMAP;
  let guardOn = true;

  const reloadRules = () => {
    rules.load({ shopId: id, platform }).catch((cause: unknown) => fault('rules', cause));
  };
  const greet = async () => {
    const asked = id;
    const hello = await link.hello({ shopId: id, platform });
    if (!hello || asked !== id) return;
    guardOn = hello.guard;
    keymap = keymapFrom(hello.keymap);
    settingsChanged();
  };
  const reload = () => {
    reloadRules();
    greet().catch((cause: unknown) => fault('hello', cause));
  };
  return {
    get id() {
      return id;
    },
    get keymap() {
      return keymap;
    },
    checker: rules.checker,
    guard: () => (!guardOn ? 'off' : rules.checker() && !unchecked() ? 'armed' : 'not-ready'),
    enter: (shopId) => {
      if (shopId === id) return;
      id = shopId;
      reload();
    },
    reloadRules,
    reload,
  };
}
