import { hitWords, wordsAround } from '../../checks/checker';
import type { Finding } from '../../checks/finding';
import type { Verdict } from '../../checks/verdict';
import type { InsertOutcome } from '../../editors/outcome';
import { phraseIdOf } from '../../phrases/related';
import type { SendError } from '../../platform/messaging';
import { err, ok, type Result } from '../../shared/result';
import { kept } from '../kept';
import type { PhraseDraft, SaveFault, WorkspaceSection } from '../library/library';
import { imageBlob } from '../library/phrase-images';
import { draftFrom, phraseFrom } from '../library/save-phrase';
import { keepVerdict } from '../rules/keep-verdict';
import { told } from '../save-fault';
import type {
  BuyerNote,
  DeskApp,
  DeskSection,
  DeskState,
  HalfTypedField,
  InsertRequest,
  SearchHit,
  TeachStart,
} from './desk';
import { DeskDocument } from './desk-document';
import type { DeskPorts } from './desk-ports';
import { DeskSearch } from './desk-search';
import { HalfTyped } from './half-typed';

/** The side panel's session: what it does. What it shows is the document's business. */
export class DeskSession implements DeskApp {
  readonly #ports: DeskPorts;
  readonly #document: DeskDocument;
  readonly #search: DeskSearch;
  readonly #halfTyped: HalfTyped;

  constructor(ports: DeskPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#halfTyped = new HalfTyped(ports.store.drafts, ports.now, signal);
    this.#document = new DeskDocument(ports, () => this.#halfTyped.load(), signal);
    // A list that nobody sees any more must not decide what the in-page keys insert.
    const withdraw = () => {
      this.#document.shown = null;
      this.#offer();
    };
    signal.addEventListener('abort', withdraw, { once: true });
    this.#search = new DeskSearch(ports.store, ports.t, signal, (cause) => ports.fault('search', cause));
  }

  subscribe = (listener: () => void): (() => void) => this.#document.subscribe(listener);
  getState = (): DeskState => this.#document.state;
  now = (): number => this.#ports.now();

  async insert(request: InsertRequest): Promise<InsertOutcome> {
    const { source, decision, conversationKey, revision, text } = request;
    const phraseId = source.kind === 'suggestion' || source.kind === 'phrase' ? source.phraseId : null;
    if (this.#document.state.kind === 'no-console') {
      const done = await this.copy(text);
      if (done) this.#document.alone.copied(text, phraseId, request.values);
      return done ? { kind: 'inserted', driver: 'clipboard' } : { kind: 'refused', reason: 'no-box' };
    }
    return this.#outcome(
      await this.#ports.console.insert(this.#document.tabId, {
        conversationKey,
        revision,
        phraseId,
        text,
        ...decision,
      }),
    );
  }

  copy(text: string): Promise<boolean> {
    return this.#ports.copy(text);
  }

  async imagesOf(phraseId: string): Promise<readonly string[]> {
    const id = phraseIdOf(phraseId);
    // A related question's answer is words of its own.
    if (id !== phraseId) return [];
    try {
      return (await this.#ports.store.phrases.get([id])).get(id)?.images ?? [];
    } catch (cause) {
      this.#ports.fault('pictures', cause);
      return [];
    }
  }

  copyImage(imageId: string): Promise<boolean> {
    return this.#ports.copyImage(imageBlob(this.#ports.store.images, imageId));
  }

  reportShown(shown: { conversationKey: string; revision: number; phraseIds: string[] }): void {
    this.#document.shown = shown;
    this.#offer();
  }

  setFill(name: string, value: string): void {
    this.#document.setFill(name, value);
    this.#offer();
  }

  async applyFix(finding: Finding): Promise<InsertOutcome> {
    const ready = this.#document.ready;
    if (!ready) return { kind: 'refused', reason: 'conversation-unknown' };
    return this.#outcome(await this.#ports.console.fix(this.#document.tabId, finding, ready.draft.text));
  }

  async judgeFinding(finding: Finding, verdict: Verdict | 'once'): Promise<Result<void, SaveFault>> {
    const ready = this.#document.ready;
    if (!ready) return err('invalid');
    const { ruleId } = finding;
    const { shopId } = ready.view;
    const words = hitWords(ready.draft.text, finding);
    if (verdict !== 'once') {
      const { newId, now, store } = this.#ports;
      const text = verdict === 'wrong' ? wordsAround(ready.draft.text, finding) : words;
      const noted = told(await keepVerdict(store, { shopId, ruleId, text, verdict }, newId(), now()));
      if (!noted.ok) return noted;
    }
    await this.#ports.console.refresh(this.#document.tabId, { ignoreOnce: { ruleId, text: words } });
    return ok(undefined);
  }

  async setGuard(on: boolean): Promise<Result<void, SaveFault>> {
    const ready = this.#document.ready;
    if (!ready) return err('invalid');
    const saved = told(await this.#ports.store.shops.change(ready.view.shopId, { guard: on }));
    if (!saved.ok) return saved;
    await this.#ports.console.refresh(this.#document.tabId, {});
    return ok(undefined);
  }

  halfTyped(field: HalfTypedField): string {
    return this.#halfTyped.get(this.#fieldKey(field));
  }

  halfTypedPhrase(): PhraseDraft | null {
    return draftFrom(this.halfTyped('phrase'));
  }

  keepHalfTyped(field: HalfTypedField, text: string): void {
    this.#halfTyped.keep(this.#fieldKey(field), text);
  }

  async saveNote(text: string, id?: string): Promise<Result<void, SaveFault>> {
    const where = this.#document.buyer;
    if (!where || text.trim() === '') return err('invalid');
    const { newId, now, store } = this.#ports;
    return told(await store.notes.save({ ...where, id: id ?? newId(), text: text.trim(), updatedAt: now() }));
  }

  async removeNote(id: string): Promise<Result<void, SaveFault>> {
    return told(await this.#ports.store.notes.remove(id));
  }

  async restoreNote(note: BuyerNote): Promise<Result<void, SaveFault>> {
    const where = this.#document.buyer;
    if (!where) return err('invalid');
    return told(await this.#ports.store.notes.save({ ...where, ...note }));
  }

  search(query: string, signal: AbortSignal): Promise<SearchHit[]> {
    const { book, facts, talk } = this.#document;
    return this.#search.find(query, talk, facts, book.all, this.#ports.now(), signal);
  }

  savePhrase(draft: PhraseDraft): Promise<Result<void, SaveFault>> {
    const { console, fault, newId, now, store } = this.#ports;
    const save = async () => {
      const before = draft.id ? (await store.phrases.get([draft.id])).get(draft.id) : undefined;
      const phrase = phraseFrom(draft, before, newId(), now());
      if (!phrase.ok) return phrase;
      const done = await store.phrases.save(phrase.value);
      const saved = told(done.ok ? ok(undefined) : done);
      if (saved.ok) await console.refresh(this.#document.tabId, {});
      return saved;
    };
    return kept(save, (cause) => fault('save phrase', cause));
  }

  say(words: string, typed?: boolean): void {
    this.#document.alone.say(words, typed);
  }

  undoWords(): void {
    this.#document.alone.undo();
  }

  pickShop(shopId: string): void {
    this.#document.alone.pickShop(shopId);
  }

  pickOrder(no: string | null, platform?: string): void {
    this.#document.alone.pickOrder(no, platform);
  }

  showProduct(productId: string | null): void {
    this.#document.showProduct(productId);
  }

  setFolded(section: DeskSection, folded: boolean): void {
    this.#document.setFolded(section, folded);
  }

  openWorkspace(section: WorkspaceSection): void {
    this.#ports.openWorkspace(section);
  }

  openPractice(): void {
    this.#ports.openPractice();
  }

  teachPage(address?: string): Promise<TeachStart> {
    return this.#ports.teachTab(this.#document.tabId, address).catch((cause: unknown): TeachStart => {
      this.#ports.fault('teach', cause);
      return 'no-box';
    });
  }

  reloadPage(): void {
    this.#ports.reloadTab(this.#document.tabId);
  }

  #fieldKey(field: HalfTypedField): string {
    const where = this.#document.buyer;
    return field === 'note' ? `note ${where?.shopId ?? ''} ${where?.buyer ?? ''}` : field;
  }

  #offer(): void {
    const { ready, shown, tabId } = this.#document;
    const conversationKey = ready?.view.conversation?.key;
    if (!ready || conversationKey === undefined) return;
    const current = shown?.conversationKey === conversationKey ? shown : null;
    void this.#ports.console.offer(tabId, {
      conversationKey,
      shown: current && { revision: current.revision, phraseIds: current.phraseIds },
      fills: ready.fills,
    });
  }

  #outcome(answer: Result<InsertOutcome, SendError>): InsertOutcome {
    if (answer.ok) return answer.value;
    return {
      kind: 'refused',
      reason: answer.error === 'no-receiver' || answer.error === 'stale' ? 'stale-page' : 'no-driver',
    };
  }
}
