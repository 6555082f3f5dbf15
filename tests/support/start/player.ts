import type { ExtensionBrowser } from '../browser/extension';
import { type Offer, type PanelPage, withoutSpace } from '../browser/panel-page';
import type { PracticePage, Waiting } from '../browser/practice-page';
import type { Tally } from './tally';

/** Every so many turns the service worker is stopped before the buyer writes: the normal case after 30 s of quiet. */
const COLD_EVERY = 5;
/** Every so many turns the agent types something a rule blocks. */
const BLOCKED_EVERY = 10;
/** Every so many turns the agent goes to another conversation although this one would go on. */
const SWITCH_EVERY = 3;

const BLOCKED_DRAFT = '亲，加我微信 yingda2026 给您返现';
const OWN_WORDS = '亲，您稍等，我看一下马上回复您';

/** Longest waits, in ms: far above anything measured, so that a wait that ends here is a fault. */
const PAINT_LIMIT = 5_000;
const INSERT_LIMIT = 2_000;
const SEND_LIMIT = 300;
const BUYER_LIMIT = 5_000;

const SPANS = { insert: 'yingda:insert', keyToFinding: 'yingda:key-to-finding' } as const;

/** Plays an agent: reads what the panel offers, picks by the in-page key, edits, sends by Enter. */
export class Player {
  constructor(
    private readonly browser: ExtensionBrowser,
    private readonly practice: PracticePage,
    private readonly panel: PanelPage,
    private readonly tally: Tally,
  ) {}

  /** One buyer's words answered. False when no buyer is left. */
  async turn(): Promise<boolean> {
    const { tally, practice } = this;
    const waiting = await this.nextBuyer(tally.turns % COLD_EVERY === COLD_EVERY - 1);
    if (!waiting) return false;
    tally.turns++;
    const offers = await this.panel.offers();
    if (offers.length > 0) tally.suggested++;
    await practice.focusBox();
    if (tally.turns % BLOCKED_EVERY === 0) await practice.page.keyboard.insertText(BLOCKED_DRAFT);
    else if (!(await this.pick(offers))) await practice.page.keyboard.insertText(OWN_WORDS);
    await this.edit();
    await this.send(waiting.key);
    return true;
  }

  /** Counts what was sent that the script did not send. */
  async finish(): Promise<void> {
    const { tally } = this;
    const sent = await this.practice.sent();
    const own = sent.filter(
      ({ key, text, trusted }, i) => trusted && tally.ownSends[i]?.key === key && tally.ownSends[i].text === text,
    );
    tally.sent = sent.length - own.length;
  }

  /** Lets the next buyer write, or goes to one who waits, and returns once the panel shows his words. */
  private async nextBuyer(cold: boolean): Promise<Waiting | null> {
    const { tally } = this;
    await this.panel.quiet(150);
    if (cold) await this.browser.killServiceWorker();
    const isCold = !(await this.browser.serviceWorkerRuns());
    const since = Date.now();
    const waiting = await this.provoke();
    if (!waiting) return null;
    const { key, words } = waiting;
    const paint = await this.panel.painted({ key, words, since }, PAINT_LIMIT);
    if (paint) (isCold ? tally.cold : tally.warm).push(paint.at - waiting.shownAt);
    else {
      tally.unpainted++;
      tally.errors.push(`turn ${tally.turns + 1}: the panel did not show the words of ${key}`);
    }
    return waiting;
  }

  private async provoke(): Promise<Waiting | null> {
    const { practice, tally } = this;
    const { waiting, active, activeFinished, ended } = await practice.overview();
    const others = waiting.filter((key) => key !== active);
    const [longest] = others;
    if (longest !== undefined && (activeFinished || tally.turns % SWITCH_EVERY === SWITCH_EVERY - 1)) {
      await practice.switchTo(longest);
      return practice.waiting(BUYER_LIMIT);
    }
    if (ended) return null;
    await practice.resume();
    const answered = activeFinished ? null : await practice.waiting(BUYER_LIMIT);
    if (activeFinished) await practice.page.waitForTimeout(100);
    await practice.pause();
    if (answered) return answered;
    const after = await practice.overview();
    const [first] = after.waiting;
    if (first === undefined) return null;
    if (first !== after.active) await practice.switchTo(first);
    return practice.waiting(BUYER_LIMIT);
  }

  /** Picks the first offer that asks for nothing, by its key in the page. False when nothing came into the box. */
  private async pick(offers: readonly Offer[]): Promise<boolean> {
    const { practice, tally } = this;
    const index = offers.findIndex(({ asks }) => !asks);
    const offer = offers[index];
    if (!offer || index > 8) return false;
    await practice.page.keyboard.press(`Alt+Digit${index + 1}`);
    const draft = await practice.draftAfter('', INSERT_LIMIT);
    if (draft === null) {
      tally.refused++;
      return false;
    }
    tally.inserted++;
    if (withoutSpace(draft) === withoutSpace(offer.text)) tally.verified++;
    else {
      tally.wrong++;
      tally.errors.push(`turn ${tally.turns}: the box says “${draft}”, the panel offered “${offer.text}”`);
    }
    return true;
  }

  /** Types a little at the end of the draft, so that it is checked key by key. */
  private async edit(): Promise<void> {
    const { keyboard } = this.practice.page;
    await keyboard.press('Control+End');
    await keyboard.type(' ok', { delay: 30 });
  }

  private async send(key: string): Promise<void> {
    const { practice, tally } = this;
    const { keyboard } = practice.page;
    const text = await practice.draft();
    await keyboard.press('Enter');
    if (!(await this.wasSent())) {
      tally.guard.held++;
      await keyboard.press('Enter');
      if (await this.wasSent()) tally.guard.passed++;
      else {
        tally.errors.push(`turn ${tally.turns}: two Enters did not send the draft`);
        await practice.clearBox();
        return;
      }
    }
    tally.ownSends.push({ key, text });
    const overview = await practice.overview();
    if (overview.active !== key) tally.errors.push(`turn ${tally.turns}: sent in ${overview.active}, meant for ${key}`);
    tally.insert.push(...(await practice.takeMeasures(SPANS.insert)));
    tally.keyToFinding.push(...(await practice.takeMeasures(SPANS.keyToFinding)));
  }

  private async wasSent(): Promise<boolean> {
    const before = this.tally.ownSends.length;
    const end = Date.now() + SEND_LIMIT;
    while (Date.now() < end) {
      if ((await this.practice.sent()).length > before) return true;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return false;
  }
}
