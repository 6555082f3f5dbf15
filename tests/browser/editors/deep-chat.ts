import 'deep-chat';
import type { Mount } from '../support/editors/contract';
import { linesOf } from '../support/editors/place';

/** A whole chat in an open shadow root; it keeps no text of its own beside the box. */
const mount: Mount = (root, sent) => {
  const chat = Object.assign(document.createElement('deep-chat'), { connect: { handler: sent } });
  root.append(chat);
  const box = () => chat.shadowRoot?.querySelector<HTMLElement>('#text-input') ?? chat;
  return { read: () => linesOf(box().innerHTML), box };
};

export default mount;
