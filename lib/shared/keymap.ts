/** What an in-page key can do: insert the n-th suggestion, apply the first finding's fix, wave the gravest finding through (once, for the shop, as wrong), show the findings, open the panel. */
export const HOTKEY_ACTIONS = [
  'insert1',
  'insert2',
  'insert3',
  'insert4',
  'insert5',
  'insert6',
  'insert7',
  'insert8',
  'insert9',
  'fix',
  'ignore',
  'ignoreShop',
  'report',
  'findings',
  'panel',
] as const;
export type HotkeyAction = (typeof HOTKEY_ACTIONS)[number];

/** Where the user's keymap is stored. */
export const KEYMAP = 'keymap';

/** Modifiers in the order Ctrl, Alt, Shift, Meta, then `KeyboardEvent.code`: `Alt+Digit1`. */
export type Chord = string;
/** Plain JSON. An action that is absent or `''` has no key. */
export type Keymap = Partial<Record<HotkeyAction, Chord>>;

const MODIFIERS = [
  ['Ctrl', 'ctrlKey', '⌃'],
  ['Alt', 'altKey', '⌥'],
  ['Shift', 'shiftKey', '⇧'],
  ['Meta', 'metaKey', '⌘'],
] as const;

/**
 * Alt/⌥ with the number row inserts. For the rest a letter was wanted that no browser, system or common tool of the trade takes:
 * Alt+D, E and F are Chrome's and Edge's (address, menu), B, H, S, T and V open Firefox's menus, A is WeChat's screenshot, R and Z are
 * graphics drivers', F4, Space and Tab the system's; on a Mac ⌥E, I, N, U are dead keys and ⌥Y and ⌥4 type ¥ and ¢.
 * Q, W, X, C, G and J are free, all but the last lie under the left hand beside Alt, and they type œ ∑ ≈ ç © ∆ on a Mac, which nobody
 * writes to a buyer.
 * On Linux Alt+1…8 switches tabs; Chrome offers those keys to the page first.
 */
export const DEFAULT_KEYMAP: Required<Keymap> = {
  insert1: 'Alt+Digit1',
  insert2: 'Alt+Digit2',
  insert3: 'Alt+Digit3',
  insert4: 'Alt+Digit4',
  insert5: 'Alt+Digit5',
  insert6: 'Alt+Digit6',
  insert7: 'Alt+Digit7',
  insert8: 'Alt+Digit8',
  insert9: 'Alt+Digit9',
  fix: 'Alt+KeyW',
  ignore: 'Alt+KeyC',
  ignoreShop: 'Alt+KeyG',
  report: 'Alt+KeyJ',
  findings: 'Alt+KeyX',
  panel: 'Alt+KeyQ',
};

/** The parts of a key event that make a chord. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const CODE =
  /^(?:Key[A-Z]|Digit\d|F\d{1,2}|Minus|Equal|Bracket(?:Left|Right)|Semicolon|Quote|Backquote|Backslash|Comma|Period|Slash)$/;

/**
 * The chord of a key press, or `null` for a key that may not be one: without Ctrl, Alt or Meta it types (function keys apart), and
 * the number pad with Alt types characters by their codes on Windows. By `code`: on a Mac `key` is what ⌥ makes of it (¡ for 1).
 */
export function chordOf(press: KeyPress): Chord | null {
  if (!CODE.test(press.code)) return null;
  if (!press.ctrlKey && !press.altKey && !press.metaKey && !press.code.startsWith('F')) return null;
  const held = MODIFIERS.filter(([, flag]) => press[flag]).map(([name]) => name);
  return [...held, press.code].join('+');
}

/** Whether a text is a chord as `chordOf` writes it. */
export function isChord(text: string): boolean {
  const parts = text.split('+');
  const code = parts.pop() ?? '';
  const press = { code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  for (const [name, flag] of MODIFIERS) press[flag] = parts.includes(name);
  return chordOf(press) === text;
}

/** The defaults with a stored map laid over them. Unknown actions and unreadable chords are left out; `''` takes a key away. */
export function keymapFrom(value: unknown): Keymap {
  const stored = Object(value) as Record<string, unknown>;
  const keymap: Keymap = { ...DEFAULT_KEYMAP };
  for (const action of HOTKEY_ACTIONS) {
    const chord = Object.hasOwn(stored, action) ? stored[action] : undefined;
    if (typeof chord === 'string' && (chord === '' || isChord(chord))) keymap[action] = chord;
  }
  return keymap;
}

/** Actions that share a chord with another one; only the first of them would run. */
export function conflicts(keymap: Keymap): HotkeyAction[] {
  return HOTKEY_ACTIONS.filter((action) => {
    const chord = keymap[action];
    return chord && HOTKEY_ACTIONS.some((other) => other !== action && keymap[other] === chord);
  });
}

const NAMES: Record<string, string> = {
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
};

/** As people write it: `Alt+1`, on a Mac `⌥1`. */
export function chordLabel(chord: Chord, mac: boolean): string {
  const parts = chord.split('+');
  const code = parts.pop() ?? '';
  const key = NAMES[code] ?? code.replace(/^(?:Key|Digit)/, '');
  if (!mac) return [...parts, key].join('+');
  return parts.map((part) => MODIFIERS.find(([name]) => name === part)?.[2] ?? part).join('') + key;
}
