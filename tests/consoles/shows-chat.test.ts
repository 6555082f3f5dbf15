// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import pack from '../../lib/consoles/packs/pinduoduo-chat';
import { showsChat } from '../../lib/consoles/reader/shows-chat';
import { showFixture, showPage } from './fixture';

const isChat = () => showsChat(pack, document);

it('a page is a chat’s by two of its parts, one of them a list', () => {
  showFixture('pinduoduo-chat-2026-09');
  expect(isChat()).toBe(true);
  document.querySelector('#replyTextarea')?.remove();
  expect(isChat()).toBe(true);
});

it('a page with a box, a head, or nothing of it, is none', () => {
  showPage('<h1 class="chat-nickname">小满</h1><textarea id="replyTextarea"></textarea>');
  expect(isChat()).toBe(false);
  showPage('<table><tr><td>1180234400917</td></tr></table>');
  expect(isChat()).toBe(false);
});
