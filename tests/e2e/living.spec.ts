// Every chat console whose page is known, alive: what is read, filled and held in pages made as the consoles make theirs.
import { CONSOLES } from '../fixtures/living/consoles';
import { expect, test } from './support/living-desk';
import { pausedAt } from './support/paused';

/** Longer (ms) than rows must have stood in a conversation to count as its own. */
const SETTLED = 300;
const BLOCKED = '亲，加我微信 yingda2026 给您返现';
const FIRST = ['buyer: 在吗', 'agent: 您好，在的', 'buyer: 这件有没有大码'];

for (const living of CONSOLES) {
  test.describe(living.id, () => {
    test.use({ living });

    test('reads what is said and by whom, fills the page’s own model, and sends nothing itself', async ({ desk }) => {
      await expect(desk.panel.getByRole('banner')).toContainText('橘子汽水');
      expect(await desk.read()).toEqual({ key: '橘子汽水', messages: FIRST });
      const offered = await desk.ask();
      expect((await desk.read()).messages).toEqual([...FIRST, 'buyer: 可以七天无理由退货吗']);

      await desk.box.click();
      await desk.page.keyboard.press('Alt+Digit1');
      await expect.poll(() => desk.act('draft')).toBe(offered);
      await expect(desk.status).toContainText('已填入，回车发送');
      expect(await desk.act('sent')).toEqual([]);
      await desk.page.keyboard.press('Enter');
      const first = { key: 'u1', text: offered, via: 'enter', isTrusted: true, repeat: false };
      expect(await desk.act('sent')).toEqual([first]);
      await expect(desk.root).toContainText('没有待回复的消息');
      expect((await desk.read()).messages.at(-1)).toBe(`agent: ${offered}`);

      if (!desk.send) return;
      await desk.type('您好，可以的', 'ok');
      await desk.send.click();
      expect(await desk.act('sent')).toMatchObject([first, { text: '您好，可以的', via: 'button', isTrusted: true }]);
    });

    test('puts nothing into another conversation than the one it was offered for', async ({ desk }) => {
      await desk.ask();
      const click = await pausedAt(desk.panel, "document.querySelector('li[data-phrase] > button').click()");
      await desk.act('open', 'u2');
      await click.resume();
      await expect(desk.status).toContainText('会话已切换，没有填入');
      expect(await desk.act('draft')).toBe('');
      await expect(desk.root).toHaveAttribute('data-conversation-key', '橘子汽水铺');
      await expect
        .poll(desk.read)
        .toEqual({ key: '橘子汽水铺', messages: ['buyer: 收到有一处开线', 'agent: 您拍张照片给我看看'] });

      await desk.act('open', 'u1');
      await expect(desk.rows.first()).toContainText('签收7天内');
      // Nobody reads an offer and turns to another buyer sooner; until then it can't be told whose the rows are.
      await desk.page.waitForTimeout(SETTLED);
      await desk.act('late', 60_000);
      await desk.act('open', 'u3');
      await desk.box.click();
      await desk.page.keyboard.press('Alt+Digit1');
      await expect.poll(async () => (await desk.overlay.state()).toast).not.toBe('');
      expect(await desk.act('draft')).toBe('');
      const { key, messages } = await desk.read();
      expect([null, '木木']).toContain(key);
      expect(messages).toEqual([]);
    });

    test('a page that sorts, draws anew, renames and withdraws is read right, or said to be unknown', async ({
      desk,
    }) => {
      const asked = [...FIRST, 'buyer: 可以七天无理由退货吗'];
      await desk.act('resort');
      await desk.ask();
      expect(await desk.read()).toEqual({ key: '橘子汽水', messages: asked });
      await desk.act('remount');
      const id = await desk.act('receive', 'u1', '洗了会掉色吗');
      await expect.poll(desk.read).toEqual({ key: '橘子汽水', messages: [...asked, 'buyer: 洗了会掉色吗'] });
      await desk.act('withdraw', id);
      await expect(desk.openWords).not.toContainText('掉色');
      await expect(desk.openWords).toContainText('可以七天无理由退货吗');
      const said = (await desk.read()).messages.filter((it) => /^(buyer|agent): /.test(it));
      expect(said).toEqual(asked);

      // Names are all that these consoles tell buyers apart by: a namesake leaves nobody to be sure of.
      await desk.act('rename', 'u2', '橘子汽水');
      await expect.poll(async () => (await desk.read()).key).toBeNull();
      await desk.act('rename', 'u2', '白桃');
      await expect.poll(async () => (await desk.read()).key).toBe('橘子汽水');
      await desk.act('rename', 'u1', '青提');
      await expect.poll(async () => (await desk.read()).key).toBe('青提');
      const { messages } = await desk.read();
      expect(messages.every((it) => asked.includes(it) || !/^(buyer|agent): /.test(it))).toBe(true);
      await desk.act('receive', 'u1', '多久能到');
      await expect.poll(async () => (await desk.read()).messages.at(-1)).toBe('buyer: 多久能到');
      await desk.act('receive', 'u2', '这条是别人的');
      await desk.act('receive', 'u1', '发什么快递');
      await expect.poll(async () => (await desk.read()).messages.at(-1)).toBe('buyer: 发什么快递');
      expect((await desk.read()).messages).not.toContain('buyer: 这条是别人的');
    });

    test('the last of 500 messages is read, whoever wrote it', async ({ desk }) => {
      await desk.act('flood', 500);
      await desk.ask();
      const { messages } = await desk.read();
      expect(messages.slice(-4)).toEqual([
        'agent: 第498条：请问这款有现货吗，今天能发吗',
        'buyer: 第499条：请问这款有现货吗，今天能发吗',
        'buyer: 第500条：请问这款有现货吗，今天能发吗',
        'buyer: 可以七天无理由退货吗',
      ]);
    });

    test('a blocked draft is held once', async ({ desk }) => {
      await desk.type(BLOCKED, 'block');
      await desk.page.keyboard.press('Enter');
      expect((await desk.overlay.state()).card).toBe('held');
      expect(await desk.act('sent')).toEqual([]);
      expect(await desk.act('draft')).toBe(BLOCKED);
      await desk.page.keyboard.press('Enter');
      expect(await desk.act('sent')).toMatchObject([{ text: BLOCKED, via: 'enter', isTrusted: true }]);

      if (!desk.send) return;
      await desk.type(BLOCKED, 'block');
      await desk.send.click();
      expect((await desk.overlay.state()).card).toBe('held');
      expect(await desk.act('sent')).toHaveLength(1);
      await desk.send.click();
      expect(await desk.act('sent')).toMatchObject([{}, { text: BLOCKED, via: 'button', isTrusted: true }]);
    });
  });
}
