import type {
  BuyerNote,
  DeskApp,
  DeskSection,
  DeskState,
  InsertRequest,
  SearchHit,
  TeachStart,
} from '../../../lib/app/desk/desk';
import type { PhraseDraft } from '../../../lib/app/library/library';
import { draftFrom } from '../../../lib/app/library/save-phrase';
import type { InsertOutcome } from '../../../lib/editors/outcome';
import { ok } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';

/** A desk without a page behind it: holds a state, answers as told, and remembers what it was asked. */
export class FakeDesk extends FakeApp<DeskState> implements DeskApp {
  /** What the next inserts answer; the last one stays. */
  outcomes: InsertOutcome[] = [{ kind: 'inserted', driver: 'textarea' }];
  /** No insert is answered before this resolves. */
  until: Promise<void> = Promise.resolve();
  hits: SearchHit[] = [];
  clock: () => number;

  constructor(state: DeskState, clock: () => number = () => Date.now()) {
    super(state);
    this.clock = clock;
  }

  get inserts(): InsertRequest[] {
    return this.of('insert').map(([request]) => request as InsertRequest);
  }
  now(): number {
    return this.clock();
  }

  insert(request: InsertRequest): Promise<InsertOutcome> {
    this.calls.push(['insert', request]);
    const [next, ...rest] = this.outcomes;
    if (rest.length > 0) this.outcomes = rest;
    return this.until.then(() => next as InsertOutcome);
  }
  images: string[] = [];
  imagesOf(phraseId: string): Promise<readonly string[]> {
    this.calls.push(['imagesOf', phraseId]);
    return Promise.resolve(this.images);
  }
  copyImage(imageId: string): Promise<boolean> {
    this.calls.push(['copyImage', imageId]);
    return Promise.resolve(true);
  }
  say(...args: unknown[]): void {
    this.calls.push(['say', ...args]);
  }
  undoWords(): void {
    this.calls.push(['undoWords']);
  }
  pickShop(...args: unknown[]): void {
    this.calls.push(['pickShop', ...args]);
  }
  pickOrder(...args: unknown[]): void {
    this.calls.push(['pickOrder', ...args]);
  }
  copy(text: string): Promise<boolean> {
    this.calls.push(['copy', text]);
    return Promise.resolve(true);
  }
  search(query: string): Promise<SearchHit[]> {
    this.calls.push(['search', query]);
    return Promise.resolve(this.hits);
  }
  applyFix(...args: unknown[]): Promise<InsertOutcome> {
    this.calls.push(['applyFix', ...args]);
    return Promise.resolve({ kind: 'inserted', driver: 'textarea' });
  }

  reportShown = this.#note('reportShown');
  readonly halves = new Map<string, string>();
  halfTyped(field: string): string {
    return this.halves.get(field) ?? '';
  }
  halfTypedPhrase(): PhraseDraft | null {
    return draftFrom(this.halfTyped('phrase'));
  }
  keepHalfTyped(field: string, text: string): void {
    this.halves.set(field, text);
  }
  setFolded(section: DeskSection, away: boolean): void {
    this.calls.push(['setFolded', section, away]);
    const { settings } = this.getState();
    const others = settings.folded.filter((one) => one !== section);
    this.set({ ...this.getState(), settings: { ...settings, folded: away ? [...others, section] : others } });
  }
  setFill = this.#note('setFill');
  showProduct = this.#note('showProduct');
  openWorkspace = this.#note('openWorkspace');
  openPractice = this.#note('openPractice');
  teachStart: TeachStart = 'started';
  teachPage(address?: string): Promise<TeachStart> {
    this.calls.push(['teachPage', ...(address === undefined ? [] : [address])]);
    return Promise.resolve(this.teachStart);
  }
  reloadPage = this.#note('reloadPage');
  judgeFinding = this.#save('judgeFinding');
  setGuard = this.#save('setGuard');
  saveNote = this.#save('saveNote');
  removeNote = this.#save('removeNote');
  savePhrase = this.#save('savePhrase');
  restoreNote: (note: BuyerNote) => ReturnType<DeskApp['restoreNote']> = this.#save('restoreNote');

  #note(name: string) {
    return (...args: unknown[]): void => {
      this.calls.push([name, ...args]);
    };
  }
  #save(name: string) {
    return async (...args: unknown[]) => {
      this.calls.push([name, ...args]);
      return ok(undefined);
    };
  }
}
