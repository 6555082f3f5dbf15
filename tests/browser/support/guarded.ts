import type { Desk } from './test';

/**
 * A console that sends by Enter and by its button, and listens everywhere: on the window in the capture phase, on its box, on the
 * button. `sent` is what the buyer would have got; `seen` what reached the page's first listener.
 */
export const CONSOLE = `
  <script>
    const seen = [], sent = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      addEventListener(type, (e) => seen.push(type + (e.key ? ' ' + e.key : '')), true);
  </script>
  <style>#box{display:block;width:300px;height:60px}</style>
  <textarea id=box></textarea><div id=bar><button id=send>发<b>送</b></button></div><button id=other>查单</button>
  <script>
    const box = document.querySelector('#box');
    let sendsBy = (e) => e.key === 'Enter' && !e.shiftKey && !e.ctrlKey && !e.isComposing;
    let clears = true;
    const send = (how) => { sent.push(how + ':' + box.value); if (clears) box.value = ''; };
    box.addEventListener('keydown', (e) => { if (sendsBy(e)) { e.preventDefault(); send('key'); } });
    document.querySelector('#send').addEventListener('click', () => send('click'));
  </script>`;

/** A console with the send guard on, and what it did. */
export const guarded = async (open: (html: string, options: { start: ['guard'] }) => Promise<Desk>, html = CONSOLE) => {
  const desk = await open(html, { start: ['guard'] });
  const { page } = desk;
  return {
    ...desk,
    page,
    /** Puts a draft into the box by typing, and forgets what the page saw of it. */
    async type(text: string) {
      await page.click('#box');
      await page.keyboard.insertText(text);
      await page.evaluate('seen.length = 0');
    },
    sent: () => page.evaluate<string[]>('sent'),
    seen: () => page.evaluate<string[]>('seen.splice(0)'),
    log: () => desk.in((w) => w.log()),
  };
};
