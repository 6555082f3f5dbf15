import type { InsertOutcome } from '../../../lib/editors/outcome';
import type { InsertCommand, PageCommands, PageLink } from '../../../lib/page/link';
import { startPage } from '../../../lib/page/runtime';
import type { PageView } from '../../../lib/service/view';
import type { Suggestion } from '../../../lib/suggest/suggestion';
import type { Act, Interleaving, PageAct } from './acts';
import { packOf, tagOf } from './console';

/** The page's isolated world: the real runtime, with the extension behind it played by this file. */
let commands: PageCommands | null = null;
let plan: Interleaving | null = null;
let answerMs = 0;
let serial = 0;
const outcomes: Told[] = [];
const faults: string[] = [];
const running: Promise<unknown>[] = [];
/** Views as the panel has had them, newest last; with the buyer whose box it was when they were read. */
const seen: { view: PageView; owner: number }[] = [];
/** Views that showed under one conversation's key what was said in another one. */
const misread: string[] = [];

/** What Yingda said came of a reply. */
export interface Told {
  tag: string;
  by: 'panel' | 'page';
  outcome: InsertOutcome;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** -1: the page has not drawn anything yet. */
const owner = () => Number(document.documentElement?.dataset.owner ?? -1);
const tell = (text: string, by: Told['by'], outcome: InsertOutcome) => {
  const tag = /【.*?】/.exec(text)?.[0] ?? '';
  outcomes.push({ tag, by, outcome });
};

const suggestion = (buyer: number): Suggestion => ({
  phraseId: `p${++serial}`,
  code: '',
  title: '',
  template: `您好${tagOf(buyer, serial)}马上为您看`,
  values: {},
  missing: [],
  reason: { kind: 'similar', words: [] } as unknown as Suggestion['reason'],
  confidence: 1,
  smallTalk: false,
  stage: 'inquiry',
});

const link: PageLink = {
  readers: async () => (plan ? [{ pack: packOf(plan.console), isAtHome: true }] : []),
  hello: async () => null,
  rules: async () => null,
  left: () => {},
  view: async (view) => {
    const buyer = owner();
    seen.push({ view, owner: buyer });
    const { conversation, revision } = view;
    if (plan?.console.keys === 'ids' && plan.console.pace === 'person') {
      const astray = conversation?.messages.filter(({ id }) => !id.startsWith(`m${conversation.key.slice(1)}-`)) ?? [];
      if (astray.length > 0)
        misread.push(`${conversation?.key} revision ${revision}: ${astray.map(({ id }) => id).join(' ')}`);
    }
    if (answerMs > 0) await wait(answerMs);
    return conversation && { conversationKey: conversation.key, revision, items: [suggestion(buyer)], silence: null };
  },
  draft: () => {},
  facts: async () => null,
  inserted: ({ text, outcome, by }) => {
    if (by === 'page') tell(text, by, outcome);
  },
  keys: () => {},
  search: async () => null,
  openPanel: () => {},
  ignore: async () => true,
  fault: (where, cause) => faults.push(`${where}: ${String(cause)}`),
  alive: () => true,
  listen: (given) => {
    commands = given;
  },
};

async function fromPanel({ seenAgo, proceed, draft }: Extract<Act, { kind: 'panel' }>): Promise<void> {
  const from = seen.at(-1 - seenAgo);
  const key = from?.view.conversation?.key;
  if (!from || !key || !commands) return;
  const text = `亲${tagOf(from.owner, ++serial)}这就去查`;
  const command: InsertCommand = {
    conversationKey: key,
    revision: from.view.revision,
    phraseId: null,
    text,
    ...(proceed && { newerMessage: 'proceed' }),
    ...(draft && { draft }),
  };
  tell(text, 'panel', await commands.insert(command));
}

const inPage = (act: PageAct) => document.dispatchEvent(new CustomEvent('act', { detail: JSON.stringify(act) }));

function perform(act: Act): void {
  if (act.kind === 'panel') running.push(fromPanel(act));
  else if (act.kind === 'answer-late') answerMs = act.ms;
  else if (act.kind !== 'key') inPage(act);
}

const api = {
  /** Starts the runtime for this run; called at `document_start`. */
  begin(next: Interleaving): void {
    plan = next;
    const { signal } = new AbortController();
    startPage({ window, link, translate: (key) => key, signal });
  },
  /** Performs all acts and waits until nothing is on its way any more. */
  async run(): Promise<{ outcomes: Told[]; misread: string[]; faults: string[] }> {
    for (const { after, act } of plan?.acts ?? []) {
      if (after > 0) await wait(after);
      perform(act);
    }
    await Promise.all(running);
    await wait(120);
    return { outcomes, misread, faults };
  },
};
export type World = typeof api;
Object.assign(globalThis, { wrongBuyer: api });
