import { hitWords, wordsAround } from '../checks/checker';
import { type Finding, firstFixable, inOrder } from '../checks/finding';
import { replacing } from '../checks/replace';
import type { Verdict } from '../checks/verdict';
import { type Composition, insertText } from '../editors/insert';
import type { InsertOutcome } from '../editors/outcome';
import { readText } from '../editors/read';
import type { HotkeyAction } from '../shared/keymap';
import type { Translate } from '../shared/strings';
import type { DraftWatch } from './draft-watch';
import type { PageLink } from './link';
import type { Card } from './overlay/card';
import { h } from './overlay/dom';
import { findingList } from './overlay/finding-list';
import type { OverlayHost } from './overlay/host';
import { outcomeText } from './overlay/outcome-text';
import type { Toast } from './overlay/toast';
import { rectOf } from './place';
import type { HeldSend } from './send-guard';

export interface FindingCardPorts {
  host: OverlayHost;
  card: Card;
  toast: Pick<Toast, 'show'>;
  t: Translate;
  link: Pick<PageLink, 'ignore' | 'openPanel'>;
  draft: DraftWatch;
  box(): HTMLElement | null;
  composition: Composition;
  shopId(): string;
  fixKey(): string;
  /** A fix failed. */
  fault(cause: unknown): void;
  reloadRules(): void;
  signal: AbortSignal;
}

/** The findings beside the box: looked at on the badge's click, or asked about when a send was held. */
export class FindingCard {
  readonly #ports: FindingCardPorts;

  constructor(ports: FindingCardPorts) {
    this.#ports = ports;
  }

  toggle(): void {
    if (this.#ports.card.kind === 'findings') this.close();
    else this.#open('findings');
  }

  hold(_held: HeldSend): void {
    this.#open('held');
  }

  /** True when there was something to close. */
  close(): boolean {
    const { card } = this.#ports;
    const isOpen = card.kind === 'findings' || card.kind === 'held';
    if (isOpen) card.close();
    return isOpen;
  }

  /** Shows what is there now, if anything is shown. */
  update(): void {
    if (this.#ports.card.kind === 'held') this.close();
    else this.refresh();
  }

  /** The same draft has other findings: a question about a held send stays as it was asked. */
  refresh(): void {
    if (this.#ports.card.kind === 'findings') this.#open('findings');
  }

  /** What its keys do: `fix` for the first finding that can be fixed, the others for the gravest. */
  run(action: HotkeyAction): void {
    const { findings } = this.#ports.draft;
    if (action === 'findings') this.toggle();
    const finding = action === 'fix' ? firstFixable(findings) : inOrder(findings)[0];
    if (!finding) return;
    if (action === 'fix') this.#fix(finding);
    else if (action === 'ignore') void this.#judge(finding, 'once');
    else if (action === 'ignoreShop') void this.#judge(finding, 'month');
    else if (action === 'report') void this.#judge(finding, 'wrong');
  }

  /** For the agent at the box, who is told also when it can't be done. */
  #fix(finding: Finding): void {
    const { box, fault, t, toast } = this.#ports;
    void this.fix(finding)
      .then((outcome) => {
        const said = outcome.kind === 'inserted' ? null : outcomeText(outcome, t);
        if (said) toast.show(said.text, said.tone, rectOf(box()));
      })
      .catch(fault);
  }

  async fix(finding: Finding, expected = this.#ports.draft.text): Promise<InsertOutcome> {
    const { box: boxOf, composition, draft, t, toast, signal } = this.#ports;
    draft.look();
    const box = boxOf();
    if (!box) return { kind: 'refused', reason: 'no-box' };
    const made = draft.text === expected ? replacing(draft.text, finding) : null;
    if (!made) return { kind: 'refused', reason: 'cancelled' };
    const outcome = await insertText(box, made.text, {
      replace: { start: made.start, end: made.end },
      composition,
      // The draft may change while this waits for its turn, and then the span lies elsewhere.
      recheck: () => (readText(box) === expected ? null : 'cancelled'),
      signal,
    });
    draft.look();
    if (outcome.kind === 'inserted') toast.show(t('overlay_fixed'), 'ok', rectOf(box));
    return outcome;
  }

  /** The agent waves a finding through: in this draft, or for the shop as well. */
  async #judge(finding: Finding, verdict: Verdict | 'once'): Promise<void> {
    const { draft, link, reloadRules, shopId, t, toast } = this.#ports;
    const { ruleId } = finding;
    const words = hitWords(draft.text, finding);
    const text = verdict === 'wrong' ? wordsAround(draft.text, finding) : words;
    draft.ignoreOnce(ruleId, words);
    if (verdict === 'once') return;
    const stored = await link.ignore({ shopId: shopId(), ruleId, text, verdict });
    const said = verdict === 'wrong' ? 'overlay_reported' : 'overlay_ignored_shop';
    toast.show(t(stored ? said : 'overlay_ignore_failed'), stored ? 'ok' : 'warn', null);
    if (stored) reloadRules();
  }

  #open(kind: 'findings' | 'held'): void {
    const { box: boxOf, card, draft, fixKey, host, link, t } = this.#ports;
    const box = boxOf();
    if (!box) return;
    const { findings, text } = draft;
    const list = findingList(
      host,
      t,
      text,
      kind === 'held' ? findings.filter(({ severity }) => severity === 'block') : findings,
      {
        fix: (finding) => this.#fix(finding),
        judge: (finding, verdict) => void this.#judge(finding, verdict),
      },
      fixKey(),
    );
    const button = (label: string, onPress: () => void) => {
      const element = h('button', { type: 'button' }, label);
      host.onPress(element, onPress);
      return element;
    };
    const blocks = findings.filter(({ severity }) => severity === 'block').length;
    const title = kind === 'held' ? t('overlay_held_title', blocks) : t('overlay_findings_title');
    const close = button(kind === 'held' ? t('overlay_held_back') : t('overlay_cancel'), () => this.close());
    const panel = button(t('overlay_open_panel'), () => link.openPanel());
    card.open(
      kind,
      rectOf(box),
      title,
      h('h2', {}, title),
      kind === 'held' ? h('p', { class: 'muted' }, t('overlay_held_again')) : '',
      findings.length === 0 ? h('p', { class: 'muted' }, t('overlay_findings_none')) : list,
      h('div', { class: 'actions' }, close, panel),
    );
  }
}
