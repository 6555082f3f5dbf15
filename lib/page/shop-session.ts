import type { Checker } from '../checks/checker';
import { DEFAULT_KEYMAP, type Keymap, keymapFrom } from '../shared/keymap';
import type { PageLink } from './link';
import { createPageRules } from './page-rules';
import type { GuardState } from './send-guard';

/** After a question that nobody answered (ms): a worker killed while it answered is there again, one without a database isn't soon. */
const ASK_AGAIN_MS = 10_000;

export interface ShopSessionOptions {
  link: Pick<PageLink, 'hello' | 'rules'>;
  platform(): string;
  /** Whether this frame has the console's box: no other needs the rules. */
  hasBox(): boolean;
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
  /** The console is signed in to this shop. Called at each look: what nobody answered is asked again after a while. */
  enter(id: string): void;
  reloadRules(): void;
  reload(): void;
}

export function createShopSession(options: ShopSessionOptions): ShopSession {
  const { link, platform, hasBox, window, unchecked, rulesReady, settingsChanged, fault, signal } = options;
  const rules = createPageRules(link, window, rulesReady, signal);
  let id = '';
  let keymap: Keymap = DEFAULT_KEYMAP;
  let guardOn = true;
  let answered = false;
  let askedAt = 0;

  let boxless = false;
  const reloadRules = () => {
    // Frames without a box have nothing to check: megabytes of rules would lie in each.
    boxless = !hasBox();
    if (boxless) return;
    rules.load({ shopId: id, platform: platform() }).catch((cause: unknown) => fault('rules', cause));
  };
  const greet = async () => {
    const asked = id;
    askedAt = window.performance.now();
    const hello = await link.hello({ shopId: id, platform: platform() });
    if (!hello || asked !== id) return;
    answered = true;
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
      const isMissed = boxless || !answered || !rules.checker();
      const isDue = boxless ? hasBox() : window.performance.now() - askedAt > ASK_AGAIN_MS;
      if (shopId === id && !(isMissed && isDue)) return;
      answered = answered && shopId === id;
      id = shopId;
      rules.clear();
      rulesReady();
      reload();
    },
    reloadRules,
    reload,
  };
}
