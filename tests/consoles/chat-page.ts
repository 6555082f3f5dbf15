import pack from '../../lib/consoles/packs/pinduoduo-chat';
import { createReader, type Reader } from '../../lib/consoles/reader/reader';
import { build, one, showFixture } from './fixture';

/** The two conversations of the page that tests switch between: the open one, and another. */
export const OPEN = '2026090800001';
export const OTHER = '2026090800002';

/** The test's time: epoch ms, moved by hand. */
export const clock = { now: 0 };

/** Shows the page anew, in the minutes after its last message. */
export function showChat(): void {
  clock.now = new Date(2026, 8, 8, 17, 40).getTime();
  showFixture('pinduoduo-chat-2026-09');
}

export const reader = (): Reader => createReader(pack, document, () => clock.now);
export const messageList = (): HTMLElement => one('#msgListContainer > ul.msg-list');

const row = (side: string, id: string, text: string): HTMLElement =>
  build(`<li class="onemsg" id="middlePanel_list_${id}"><div class="${side}"><div class="msg-content">
    <p class="msg-content-box">${text}</p></div></div></li>`)[0] as HTMLElement;
export const buyerRow = (id: string, text: string): HTMLElement => row('buyer-item', id, text);
export const agentRow = (id: string, text: string): HTMLElement => row('cs-item', id, text);

/** Marks a conversation as the open one, as the page does before it loads the messages. */
export function activate(key: string): void {
  for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
  for (const item of document.querySelectorAll(`[data-random="${key}-0-all"]`)) item.classList.add('active');
  one('[currentuid]').setAttribute('currentuid', key);
}
