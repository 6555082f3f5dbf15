import { DEFAULT_KEYMAP, KEYMAP, type Keymap, keymapFrom } from '../../shared/keymap';
import { DESK_SECTIONS, type DeskSection, type DeskSettings } from './desk';
import type { DeskPorts } from './desk-ports';

const FOLDED = 'desk-folded';
/** Without a shop's own setting: the first answer every shop rule asks for. */
const WAITING_LIMIT_SECONDS = 30;

/** How this person wants the side panel: which parts are folded, and the keys. */
export class DeskPreferences {
  readonly #ports: Pick<DeskPorts, 'store' | 'mac'>;
  readonly #changed: () => void;
  #folded: DeskSection[] = [];
  #keymap: Keymap = DEFAULT_KEYMAP;

  constructor(ports: Pick<DeskPorts, 'store' | 'mac'>, changed: () => void) {
    this.#ports = ports;
    this.#changed = changed;
  }

  /** Reads them, and follows the keys until the signal aborts. */
  async follow(fault: (cause: unknown) => void, signal: AbortSignal): Promise<void> {
    const { values } = this.#ports.store;
    this.#folded = await values.get(FOLDED, (value) =>
      DESK_SECTIONS.filter((section) => Array.isArray(value) && value.includes(section)),
    );
    const stop = values.watch(KEYMAP, keymapFrom)((keymap) => {
      this.#keymap = keymap;
      this.#changed();
    }, fault);
    signal.addEventListener('abort', stop, { once: true });
  }

  setFolded(section: DeskSection, folded: boolean): void {
    this.#folded = folded ? [...new Set([...this.#folded, section])] : this.#folded.filter((s) => s !== section);
    void this.#ports.store.values.set(FOLDED, this.#folded);
    this.#changed();
  }

  /** `answerWithinSeconds`: the shop's own limit. */
  settings(answerWithinSeconds: number | undefined): DeskSettings {
    return {
      waitingLimitSeconds: answerWithinSeconds ?? WAITING_LIMIT_SECONDS,
      mac: this.#ports.mac,
      folded: this.#folded,
      keymap: this.#keymap,
    };
  }
}
