// The same page made with vue-advanced-chat, a custom element: all of it stands in one shadow root.
import { register } from 'vue-advanced-chat';
import { fixture, open, openBuyer, send, subscribe } from './talk';

register();

const ME = 'agent';
const chat = document.createElement('vue-advanced-chat') as HTMLElement & Record<string, unknown>;
let loading = true;
const draw = () => {
  const { name, lines } = openBuyer();
  Object.assign(chat, {
    rooms: fixture.buyers.map((buyer, i) => ({
      roomId: `${i}`,
      roomName: buyer.name,
      avatar: '',
      users: [
        { _id: ME, username: '客服' },
        { _id: buyer.name, username: buyer.name },
      ],
      lastMessage: { content: buyer.lines.at(-1)?.text ?? '', senderId: buyer.name, timestamp: '10:20' },
    })),
    messages: (loading ? [] : lines).map(({ id, mine, text }) => ({
      _id: `${id}`,
      content: text,
      senderId: mine ? ME : name,
      username: mine ? '客服' : name,
      date: '28 November',
      timestamp: '10:20',
    })),
  });
};
Object.assign(chat, {
  currentUserId: ME,
  height: '100vh',
  roomId: '0',
  roomsLoaded: true,
  messagesLoaded: false,
  loadFirstRoom: false,
  showAudio: false,
  showFiles: false,
  showEmojis: false,
  showReactionEmojis: false,
  messageActions: [],
  // Else the kit fetches its emoji from elsewhere.
  emojiDataSource: '/emoji.json',
  textMessages: { TYPE_MESSAGE: '输入消息' },
});
// As the kit asks of its users: a room's messages are taken away, and come back when they are loaded.
chat.addEventListener('fetch-messages', (event) => {
  const [{ room }] = (event as CustomEvent<[{ room: { roomId: string } }]>).detail;
  loading = true;
  // The kit asks while it is drawn for the first time; properties set at once would draw it a second time beside that.
  queueMicrotask(() => {
    chat.messagesLoaded = false;
    draw();
  });
  setTimeout(() => {
    loading = false;
    open(Number(room.roomId));
    chat.messagesLoaded = true;
  }, 50);
});
chat.addEventListener('send-message', (event) => {
  const [{ content }] = (event as CustomEvent<[{ content: string }]>).detail;
  send(content);
});
subscribe(draw);
draw();
document.getElementById('root')?.append(chat);
