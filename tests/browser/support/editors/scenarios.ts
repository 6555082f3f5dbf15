import type { Outcome, Scenario } from './contract';
import type { EditorDesk, Inserted } from './desk';

/** What came of one scenario on one editor. */
export interface Cell {
  /** `late`: told as unverified, twice, where a machine with time to spare has it exact. */
  kind: Outcome | 'late' | 'wrong';
  /** What was expected and what is there; what the product said. */
  detail?: string;
}

/** `spaced` makes of a text what a box of one line holds of it. `reopen` gives a fresh page. */
type Play = (desk: EditorDesk, spaced: (text: string) => string, reopen: () => Promise<void>) => Promise<Cell>;

const LITERAL = '<b>第二</b> &amp; <img src=x onerror="ranFromText()"><script>ranFromText()</script>\n\n第四行';
const THIRTY = Array.from({ length: 30 }, (_, line) => `第${line + 1}行：尺码${line}，现货`).join('\n');
/** Most editors join what follows within half a second to one step of undo; a person thinks for longer before asking for words. */
const UNDO_GROUP_MS = 600;
/** Editors take typing and pasted text in their own time. */
const PATIENCE_MS = 1500;
/** Editors hear of a new selection, or of the focus, up to 100 ms late (Slate, CKEditor 5), or set the caret after drawing (Trix). No person is faster. */
const HUMAN_MS = 150;
/** A person presses undo until what they want gone is gone. */
const UNDO_PRESSES = 3;

/** Waits until the editor holds `text`; returns what it holds in the end. */
async function holds(desk: EditorDesk, text: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await desk.ask('read');
    if (now === text || Date.now() > deadline) return now;
    await desk.page.waitForTimeout(20);
  }
}

/** The start that must hold whatever the product does: if typing itself isn't read, the cell says nothing of the product. */
async function typed(desk: EditorDesk, text: string, ...keys: string[]): Promise<void> {
  await desk.click();
  await desk.page.keyboard.type(text);
  const now = await holds(desk, text);
  if (now !== text) throw new Error(`typing ${JSON.stringify(text)} gave ${JSON.stringify(now)}`);
  if (keys.length === 0) return;
  await desk.page.waitForTimeout(HUMAN_MS);
  for (const key of keys) await desk.page.keyboard.press(key);
  await desk.page.waitForTimeout(HUMAN_MS);
}

const wrong = (what: string, expected: string, now: string): Cell => ({
  kind: 'wrong',
  detail: `${what}: ${JSON.stringify(expected)} expected, ${JSON.stringify(now)} there`,
});

/**
 * Judges what the product said by what the editor holds: told as inserted, the text must stand there exactly, and what is typed on
 * must follow it; told as refused, nothing may have changed.
 */
async function judge(
  desk: EditorDesk,
  { outcomes, forbidden }: Inserted,
  before: string,
  after: string,
  typedOn?: string,
): Promise<Cell> {
  if (forbidden.length > 0) return { kind: 'wrong', detail: forbidden.join(', ') };
  const told = outcomes.find(({ kind }) => kind !== 'inserted');
  if (told?.kind === 'unverified') return { kind: 'unverified', detail: JSON.stringify(await desk.ask('read')) };
  if (told) {
    const now = await holds(desk, before);
    const reason = JSON.stringify(told);
    return now === before ? { kind: 'refused', detail: reason } : wrong(`told as ${reason}`, before, now);
  }
  const now = await holds(desk, after);
  if (now !== after) return wrong('told as inserted', after, now);
  if (typedOn === undefined) return { kind: 'exact' };
  await desk.page.keyboard.type('x');
  const then = await holds(desk, typedOn);
  return then === typedOn ? { kind: 'exact' } : wrong('typed on', typedOn, then);
}

const plays: Record<Scenario, Play> = {
  async empty(desk) {
    await desk.click();
    return judge(desk, await desk.insert('您好，在的'), '', '您好，在的', '您好，在的x');
  },
  async 'mid-caret'(desk) {
    await typed(desk, 'abcd', 'ArrowLeft', 'ArrowLeft');
    return judge(desk, await desk.insert('中'), 'abcd', 'ab中cd', 'ab中xcd');
  },
  async undo(desk, spaced) {
    await typed(desk, 'ab');
    const undoMs = await desk.ask('undoMs');
    await desk.page.waitForTimeout(undoMs || UNDO_GROUP_MS);
    const after = spaced('ab您好\n在的');
    const cell = await judge(desk, await desk.insert('您好\n在的'), 'ab', after);
    if (cell.kind !== 'exact') return cell;
    await desk.page.waitForTimeout(undoMs);
    let undone = after;
    for (let press = 0; press < UNDO_PRESSES && undone !== 'ab'; press++) {
      await desk.page.keyboard.press('Control+z');
      undone = await holds(desk, 'ab');
    }
    return undone === 'ab' ? cell : { ...wrong('undone', 'ab', undone), kind: 'undone-otherwise' };
  },
  async literal(desk, spaced) {
    await desk.click();
    return judge(desk, await desk.insert(LITERAL), '', spaced(LITERAL), spaced(`${LITERAL}x`));
  },
  async selection(desk) {
    await typed(desk, 'abcdef', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    return judge(desk, await desk.insert('中'), 'abcdef', 'abcd中', 'abcd中x');
  },
  async 'button-blur'(desk) {
    await typed(desk, 'abcd', 'ArrowLeft');
    await desk.page.click('#other');
    const inserted = await desk.insert('中');
    await desk.page.waitForTimeout(HUMAN_MS);
    return judge(desk, inserted, 'abcd', 'abc中d', 'abc中xd');
  },
  async 'page-blur'(desk) {
    await typed(desk, 'abcd', 'ArrowLeft');
    await desk.ask('blur');
    const inserted = await desk.insert('中');
    await desk.page.waitForTimeout(HUMAN_MS);
    return judge(desk, inserted, 'abcd', 'abc中d', 'abc中xd');
  },
  async twice(desk) {
    await desk.click();
    return judge(desk, await desk.insert('一', '二'), '', '一二', '一二x');
  },
  async 'thirty-lines'(desk, spaced) {
    await desk.click();
    return judge(desk, await desk.insert(THIRTY), '', spaced(THIRTY), spaced(`${THIRTY}x`));
  },
  async composition(desk, _, reopen) {
    const begin = async () => {
      await desk.click();
      await desk.cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    };
    const end = () => desk.cdp.send('Input.insertText', { text: '你' });
    // Some editors keep a letter of what was composed: what they make of it by themselves is their own matter.
    await begin();
    await end();
    await desk.page.waitForTimeout(HUMAN_MS);
    const composed = await desk.ask('read');
    await reopen();
    await begin();
    const waiting = desk.insert('在的');
    await end();
    return judge(desk, await waiting, composed, `${composed}在的`, `${composed}在的x`);
  },
};

/** Plays one scenario on a fresh page of the editor. */
export async function play(desk: EditorDesk, address: string, scenario: Scenario): Promise<Cell> {
  await desk.open(address);
  const singleLine = await desk.ask('singleLine');
  const spaced = (text: string) => (singleLine ? text.replace(/\n+/g, ' ') : text);
  return plays[scenario](desk, spaced, () => desk.open(address));
}
