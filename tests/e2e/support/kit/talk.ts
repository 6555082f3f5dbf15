/** The model of a chat page that somebody built with a kit: no pack of ours knows it. */
export interface Line {
  id: number;
  mine: boolean;
  text: string;
}
export interface Buyer {
  name: string;
  lines: Line[];
}

/** What a click is made of, as far as it reaches the page. */
const CLICK = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
export const DOT =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"%3E%3Crect width="8" height="8" fill="%23999"/%3E%3C/svg%3E';

let next = 100;
const line = (mine: boolean, text: string): Line => ({ id: next++, mine, text });
export const fixture = {
  buyers: [
    { name: '青禾', lines: [line(false, '在吗'), line(true, '您好，在的'), line(false, '这个有小号吗')] },
    { name: '北屿', lines: [line(false, '发货了吗'), line(true, '今天发')] },
    { name: '阿满的店', lines: [line(false, '谢谢'), line(true, '不客气')] },
  ] as Buyer[],
  open: 0,
  sent: [] as string[],
  clicks: [] as string[],
  receive: (text: string) => say(fixture.open, line(false, text)),
};
const listeners = new Set<() => void>();
let version = 0;

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const drawnVersion = (): number => version;
export const openBuyer = (): Buyer => fixture.buyers[fixture.open] as Buyer;

export function open(index: number): void {
  fixture.open = index;
  changed();
}

export function send(text: string): void {
  fixture.sent.push(text);
  say(fixture.open, line(true, text));
}

function changed(): void {
  version++;
  for (const listener of listeners) listener();
}
function say(index: number, added: Line): void {
  fixture.buyers = fixture.buyers.map((buyer, i) =>
    i === index ? { ...buyer, lines: [...buyer.lines, added] } : buyer,
  );
  changed();
}
for (const type of CLICK) document.addEventListener(type, () => fixture.clicks.push(type), true);
Object.assign(globalThis, { fixture });
