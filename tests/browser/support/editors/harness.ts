import type { Editor, EditorModule, Exceptions } from './contract';

/** What a test asks of an editor's page, in the page's own world. */
export interface Harness {
  read(): string;
  singleLine: boolean;
  undoMs: number;
  /** Where to click for the caret, in px of the viewport. */
  point(): { x: number; y: number };
  /** Takes the focus away as a page does. */
  blur(): void;
  /** What the page sent: by the editor's own word, by Enter, by a button or a form. */
  sends(): number;
  /** Keys and clicks that no person made, and scripts out of the text that ran. */
  forbidden(): string[];
  known: Exceptions;
  /** What a person points at to say where the box is. */
  box(): Element;
}

const BOXES = 'textarea, input, [contenteditable]:not([contenteditable="false"])';

/** Puts the editor on the page and, when it stands, its harness as `window.harness`. */
export async function start({ default: mount, known = {} }: EditorModule): Promise<void> {
  let sends = 0;
  const forbidden: string[] = [];
  const sent = () => {
    sends++;
  };
  const watch = (watched: Window) => {
    for (const type of ['keydown', 'keypress', 'keyup', 'click', 'pointerdown', 'mousedown', 'submit']) {
      watched.addEventListener(type, (event) => !event.isTrusted && forbidden.push(type), true);
    }
    watched.addEventListener('keydown', ({ key }) => key === 'Enter' && sent(), true);
    watched.addEventListener('submit', (event) => {
      event.preventDefault();
      sent();
    });
    Object.assign(watched, { ranFromText: () => forbidden.push('script') });
  };
  watch(window);

  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('no root');
  const editor = await mount(root, sent);
  const box = await found(root, editor);
  const { defaultView } = box.ownerDocument;
  // An editor in a frame has a window of its own.
  if (defaultView && defaultView !== window) watch(defaultView);
  const harness: Harness = {
    read: editor.read,
    singleLine: editor.singleLine ?? false,
    undoMs: editor.undoMs ?? 0,
    point: () => middle(editor.box?.() ?? box),
    blur: () => blurDeep(document),
    sends: () => sends,
    forbidden: () => forbidden,
    known,
    box: () => editor.box?.() ?? box,
  };
  Object.assign(window, { harness });
}

/** Editors paint in their own time. */
async function found(root: HTMLElement, editor: Editor): Promise<Element> {
  for (;;) {
    const box = editor.box ? editor.box() : root.querySelector(BOXES);
    if (box?.isConnected && box.getBoundingClientRect().width > 0) return box;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function middle(box: Element): { x: number; y: number } {
  box.scrollIntoView({ block: 'nearest' });
  const rect = box.getBoundingClientRect();
  let [x, y] = [rect.left + Math.min(rect.width / 2, 60), rect.top + Math.min(rect.height / 2, 16)];
  for (let frame = box.ownerDocument.defaultView?.frameElement; frame; ) {
    const place = frame.getBoundingClientRect();
    x += place.left + frame.clientLeft;
    y += place.top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { x, y };
}

function blurDeep(from: Document | ShadowRoot): void {
  const active = from.activeElement as HTMLElement | null;
  if (active?.shadowRoot?.activeElement) blurDeep(active.shadowRoot);
  else if (active instanceof HTMLIFrameElement && active.contentDocument) blurDeep(active.contentDocument);
  active?.blur();
}
