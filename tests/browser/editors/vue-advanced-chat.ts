import { register } from 'vue-advanced-chat';
import type { Mount } from '../support/editors/contract';

/** A whole chat in an open shadow root. What it would send is only known when it sends, so its own box is read. */
const mount: Mount = (root, sent) => {
  register();
  const chat = Object.assign(document.createElement('vue-advanced-chat'), {
    currentUserId: '1',
    rooms: [
      {
        roomId: '1',
        roomName: '买家',
        avatar: '',
        users: [
          { _id: '1', username: '客服' },
          { _id: '2', username: '买家' },
        ],
      },
    ],
    roomsLoaded: true,
    roomId: '1',
    messages: [],
    messagesLoaded: true,
    showAudio: false,
  });
  chat.addEventListener('send-message', sent);
  root.append(chat);
  let typed = '';
  chat.addEventListener('typing-message', (event) => {
    typed = (event as CustomEvent<[{ message: string }]>).detail[0].message;
  });
  return { read: () => typed, box: () => chat.shadowRoot?.querySelector('textarea') ?? chat };
};

export default mount;
