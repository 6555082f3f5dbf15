import type { InsertOutcome, InsertQuestion } from '../editors/outcome';
import { fillSent } from '../phrases/variables/fill';
import { nameKey } from '../phrases/variables/name';
import { contextValues } from '../service/context-values';
import { chordLabel } from '../shared/keymap';
import type { Translate } from '../shared/strings';
import type { Suggestion } from '../suggest/suggestion';
import type { InsertCommand, PageLink, PhrasePick } from './link';
import type { Card } from './overlay/card';
import type { OverlayHost } from './overlay/host';
import { outcomeText } from './overlay/outcome-text';
import { type Answer, questionContent, variableForm } from './overlay/question';
import type { Toast } from './overlay/toast';
import { rectOf } from './place';
import { type InserterPorts, insertReply, type ReplacedWords } from './reply-inserter';

export interface ReplyDeskPorts extends InserterPorts {
  host: OverlayHost;
  card: Card;
  toast: Pick<Toast, 'show'>;
  t: Translate;
  link: Pick<PageLink, 'inserted'>;
  shopId(): string;
  /** The box holds something new. */
  written(): void;
  /** An insert has ended that began at this time of the page's clock. */
  timed(startedAt: number): void;
  /** An insert from within the page failed. */
  fault(cause: unknown): void;
  /** Writes keys as this system's users do. */
  mac: boolean;
}

/** What an insert from within the page has besides its words. */
interface Beside {
  replace?: ReplacedWords;
  pictures?: number | undefined;
}

/** Inserting from within the page: fills variables, asks what must be asked, says what came of it. */
export class ReplyDesk {
  readonly #ports: ReplyDeskPorts;
  #answers: Answer[] = [];

  constructor(ports: ReplyDeskPorts) {
    this.#ports = ports;
  }

  /** The panel asks and shows the outcome itself. */
  async fromPanel(command: InsertCommand): Promise<InsertOutcome> {
    return this.#write(command, 'panel');
  }

  suggestion(item: Suggestion, revision: number): void {
    const { state } = this.#ports;
    const command = { conversationKey: state.key, revision, phraseId: item.phraseId };
    this.#fill(item.template, { ...item.values, ...state.fills }, item, (text) =>
      this.#insert({ ...command, text }, { pictures: item.pictures }),
    );
  }

  pick(pick: PhrasePick, typed: ReplacedWords): void {
    const { state } = this.#ports;
    if (!state.view) return;
    const { values, choices } = contextValues(state.view);
    const command = { conversationKey: state.key, revision: state.view.revision, phraseId: pick.phraseId };
    const missing = pick.missing.map((one) => ({ ...one, options: choices[one.name] ?? one.options }));
    this.#fill(pick.template, { ...values, ...state.answeredValues, ...state.fills }, { missing }, (text) =>
      this.#insert({ ...command, text, newerMessage: 'proceed' }, { replace: typed, pictures: pick.pictures }),
    );
  }

  /** A key that answers the open question; true when it was one. */
  key(event: KeyboardEvent): boolean {
    const kind = this.#ports.card.kind;
    if (kind !== 'question' && kind !== 'form') return false;
    if (event.key === 'Escape') {
      this.#close();
      return true;
    }
    if (kind === 'form' || event.ctrlKey || event.metaKey) return false;
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const answer = event.altKey && digit ? this.#answers[Number(digit) - 1] : undefined;
    answer?.choose();
    return answer !== undefined;
  }

  #fill(
    template: string,
    values: Record<string, string>,
    known: Pick<Suggestion, 'missing'>,
    insert: (text: string) => void,
  ): void {
    const { card, host, t } = this.#ports;
    const asked = new Map(known.missing.map((variable) => [nameKey(variable.name), variable]));
    // What was typed for another buyer is looked at first; a default of the phrase's own is as good as its words.
    const defaults = known.missing.flatMap(({ name, fallback, remembered }) =>
      fallback === undefined || remembered ? [] : [[name, fallback]],
    );
    const given = { ...Object.fromEntries(defaults), ...values };
    const filled = fillSent(template, given);
    const box = this.#ports.box();
    if (filled.missing.length === 0 || !box) {
      insert(filled.text);
      return;
    }
    const fields = filled.missing.map(({ name, options }) => ({
      options,
      ...asked.get(nameKey(name)),
      name,
    }));
    const submit = (typed: Record<string, string>) => {
      Object.assign(this.#ports.state.fills, typed);
      this.#close();
      box.focus({ preventScroll: true });
      insert(fillSent(template, { ...given, ...typed }).text);
    };
    const form = variableForm(t, fields, submit, () => {
      this.#close();
      box.focus({ preventScroll: true });
    });
    card.open('form', rectOf(box), t('overlay_fill_title'), form);
    host.root.querySelector<HTMLElement>('form input, form select')?.focus();
  }

  #insert(command: InsertCommand, beside: Beside): void {
    const { fault, t, toast } = this.#ports;
    void this.#write(command, 'page', beside.replace)
      .then((outcome) => {
        if (outcome.kind === 'ask') this.#ask(outcome.question, command, beside);
        const said = outcomeText(outcome, t, beside.pictures);
        if (said) toast.show(said.text, said.tone, rectOf(this.#ports.box()));
      })
      .catch(fault);
  }

  async #write(command: InsertCommand, by: 'page' | 'panel', replace?: ReplacedWords): Promise<InsertOutcome> {
    const { link, shopId, state, timed, written } = this.#ports;
    const { conversationKey, phraseId, text } = command;
    const startedAt = performance.now();
    const writing = insertReply(this.#ports, command, replace);
    // As it was read just now: by the end of the insert the reply may be sent, or another buyer's conversation open.
    const about = {
      shopId: shopId(),
      conversationKey,
      phraseId,
      text,
      messages: state.openWords,
      by,
      values: { ...state.fills },
    };
    const outcome = await writing;
    timed(startedAt);
    if (outcome.kind === 'ask') return outcome;
    written();
    link.inserted({ ...about, outcome });
    return outcome;
  }

  #ask(question: InsertQuestion, command: InsertCommand, beside: Beside): void {
    const { card, host, mac, t } = this.#ports;
    const box = this.#ports.box();
    if (!box) return;
    const key = (digit: number) => chordLabel(`Alt+Digit${digit}`, mac);
    const again = (decision: Partial<InsertCommand>) => () => {
      this.#close();
      this.#insert({ ...command, ...decision }, beside);
    };
    const cancel = { key: 'Esc', label: t('overlay_cancel'), choose: () => this.#close() };
    const isNewer = question === 'newer-message';
    const title = t(isNewer ? 'overlay_newer_title' : 'overlay_draft_title');
    this.#answers = isNewer
      ? [{ key: key(1), label: t('overlay_newer_proceed'), choose: again({ newerMessage: 'proceed' }) }]
      : [
          { key: key(1), label: t('overlay_draft_append'), choose: again({ draft: 'append' }) },
          { key: key(2), label: t('overlay_draft_replace'), choose: again({ draft: 'replace' }) },
        ];
    const detail = isNewer ? t('overlay_newer_detail') : command.text.slice(0, 60);
    card.open('question', rectOf(box), title, ...questionContent(host, title, detail, [...this.#answers, cancel]));
  }

  #close(): void {
    this.#answers = [];
    this.#ports.card.close();
  }
}
