// One talk of three buyers, for pages that differ in how they draw it. Each page gives `draw(state)`.
const state = {
  open: 0,
  people: [
    { id: 'k-201', name: '青禾', last: '这个有小号吗' },
    { id: 'k-202', name: '北屿', last: '好的' },
    { id: 'k-203', name: '南屏晚钟', last: '谢谢' },
  ],
  talks: [
    [
      ['note', '11月30日 星期一'],
      ['buyer', '在吗'],
      ['mine', '您好，在的'],
      ['note', '客服小满已接入'],
      ['buyer', '这个有小号吗'],
    ],
    [
      ['buyer', '好的'],
      ['mine', '不客气'],
    ],
    [
      ['mine', '祝您愉快'],
      ['buyer', '谢谢'],
    ],
  ],
};
/** Another hash for the same name at each load, as builds give. */
const salt = Math.random().toString(36).slice(2, 8).padEnd(6, 'q');
window.hashed = (name) => `${name}_${salt}${name.length % 10}`;
window.fixture = {
  sent: [],
  clicks: [],
  receive(text) {
    state.talks[state.open].push(['buyer', text]);
    state.people[state.open].last = text;
    draw(state);
  },
  send(text) {
    if (!text.trim()) return;
    window.fixture.sent.push(text);
    state.talks[state.open].push(['mine', text]);
    draw(state);
  },
  choose(index) {
    window.fixture.clicks.push(`row ${index}`);
    state.open = index;
    draw(state);
  },
};
window.make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
window.start = () => draw(state);
