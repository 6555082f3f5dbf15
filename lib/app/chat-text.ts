/** Who said something, in a plain text: `客服小美 2026-11-11 10:00:05`, the time first, or with the words behind a colon. */
const DAY = String.raw`\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]*`;
const CLOCK = String.raw`\d{1,2}:\d{2}`;
/** Words may be of a time, too (最晚 18:00): a head without words behind it has the day, or seconds. */
const EXACT = String.raw`[(（[【]?(?:${DAY}${CLOCK}(?::\d{2})?|${CLOCK}:\d{2})[)）\]】]?`;
const TIME = String.raw`[(（[【]?(?:${DAY})?${CLOCK}(?::\d{2})?[)）\]】]?`;
const NAME = String.raw`(?<who>[^\s:：()（）[\]【】][^:：\n]{0,38}?)`;
const SAID = String.raw`\s*[:：]\s*(?<said>.*)`;
const HEADS = [
  new RegExp(String.raw`^\s*${NAME}\s*${EXACT}\s*$`),
  new RegExp(String.raw`^\s*${EXACT}\s*${NAME}\s*$`),
  new RegExp(String.raw`^\s*${NAME}\s*${TIME}${SAID}$`),
  new RegExp(String.raw`^\s*${TIME}\s*${NAME}${SAID}$`),
  /^\s*(?<who>(?:客服|店家|商家|买家|顾客|客户|用户|我|对方|agent|seller|buyer|customer)[^\s:：]{0,20})\s*[:：]\s*(?<said>.*)$/i,
];

export interface SaidLine {
  /** The line, counted from 1. */
  row: number;
  /** As the text names the speaker; null where it names none. */
  who: string | null;
  text: string;
}

/**
 * The messages of a chat that was saved as plain text. Lines below a head belong to it; without any head each line is a message of its
 * own. Heads without words are left out.
 */
export function chatLines(text: string): SaidLine[] {
  const said: SaidLine[] = [];
  let open: SaidLine | null = null;
  for (const [at, line] of text.split('\n').entries()) {
    const head = HEADS.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
    if (head) {
      open = { row: at + 1, who: head.who ?? null, text: head.said?.trim() ?? '' };
      said.push(open);
    } else if (open) {
      open.text += `${open.text ? '\n' : ''}${line.trimEnd()}`;
    } else if (line.trim()) {
      said.push({ row: at + 1, who: null, text: line.trim() });
    }
  }
  return said.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text !== '');
}
