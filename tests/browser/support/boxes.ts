/** Boxes of consoles, each as `#box` in a page of its own, with a button beside it. */
const page = (box: string, script = '') =>
  `<style>#box{display:block;width:300px;height:90px;border:1px solid}</style>${box}<button id=other>查单</button>
  <script>
    const box = document.querySelector('#box');
    const events = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'click', 'pointerdown', 'mousedown', 'submit'])
      addEventListener(type, (e) => { if (!e.isTrusted) events.push(type); }, true);
    ${script}
  </script>`;

/**
 * A controlled field as React keeps one: it watches the element's own \`value\`, takes an \`input\` event for a change only if the value
 * differs from what it saw last, and writes its state back after each event.
 */
const CONTROLLED = `
  const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  let seen = '', state = '';
  Object.defineProperty(box, 'value', {
    configurable: true,
    get() { return native.get.call(box); },
    set(value) { seen = value; native.set.call(box, value); },
  });
  box.addEventListener('input', () => {
    const value = native.get.call(box);
    if (value !== seen) { seen = value; state = value; }
    if (native.get.call(box) !== state) native.set.call(box, state);
  });
  window.model = () => state;`;

/** An editor that keeps lines of its own and takes text from paste alone, a moment later, as Slate-like editors do. */
const MODEL = `
  let lines = [''];
  const paint = () => { box.replaceChildren(...lines.map((line) => {
    const p = document.createElement('p'); p.append(line || document.createElement('br')); return p; })); };
  box.addEventListener('paste', (e) => {
    e.preventDefault();
    const text = e.clipboardData.getData('text/plain');
    setTimeout(() => { lines = (lines.join('\\n') + text).split('\\n'); paint(); }, 30);
  });
  paint();
  window.model = () => lines.join('\\n');`;

const PASTE_HANDLER = `
  box.addEventListener('paste', (e) => {
    e.preventDefault();
    document.execCommand('insertText', false, e.clipboardData.getData('text/plain').replaceAll('。', '.'));
  });`;

/** Boxes that hold text as it is typed; every test of writing runs on each. */
export const PLAIN = {
  textarea: page('<textarea id=box></textarea>', 'window.model = () => box.value'),
  'textarea, controlled': page('<textarea id=box></textarea>', CONTROLLED),
  'contenteditable div': page('<div id=box contenteditable></div>'),
  'contenteditable pre': page('<pre id=box contenteditable></pre>'),
  'plaintext-only div': page('<div id=box contenteditable="plaintext-only"></div>'),
  'pre-wrap div': page('<div id=box contenteditable style="white-space:pre-wrap"></div>'),
};

export const OTHERS = {
  model: page('<div id=box contenteditable data-slate-editor></div>', MODEL),
  deafModel: page('<div id=box contenteditable data-slate-editor><p>旧</p></div>'),
  rewritingPaste: page('<div id=box contenteditable></div>', PASTE_HANDLER),
  input: page('<input id=box>'),
  maxLength: page('<textarea id=box maxlength=10></textarea>'),
  readOnly: page('<textarea id=box readonly>旧</textarea>'),
  disabled: page('<fieldset disabled><textarea id=box></textarea></fieldset>'),
  password: page('<input id=box type=password>'),
  hidden: page('<textarea id=box style="display:none"></textarea>'),
  notEditable: page('<div id=box contenteditable=false></div>'),
  shortens: page(
    '<textarea id=box></textarea>',
    "box.addEventListener('input', () => { box.value = box.value.slice(0, 3); });",
  ),
  refusesFocus: page('<textarea id=box></textarea>', "box.addEventListener('focus', () => box.blur());"),
  shadow: page(
    '<div id=host></div>',
    `const root = host.attachShadow({ mode: 'open' }); root.innerHTML = '<textarea></textarea><div contenteditable></div>';`,
  ),
  frame: page('<iframe id=frame srcdoc="<textarea></textarea>"></iframe>'),
};
