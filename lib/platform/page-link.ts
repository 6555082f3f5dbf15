import type { PageCommands, PageLink } from '../page/link';
import type { PageView } from '../service/view';
import { describe } from '../shared/log';
import type { Message } from './message';
import { consoleFix } from './messages/console-fix';
import { consoleInsert } from './messages/console-insert';
import { consoleOffer } from './messages/console-offer';
import { consoleRefresh } from './messages/console-refresh';
import { consoleReport } from './messages/console-report';
import { pageDraft } from './messages/page-draft';
import { pageFacts } from './messages/page-facts';
import { pageFault } from './messages/page-fault';
import { pageHello } from './messages/page-hello';
import { pageIgnore } from './messages/page-ignore';
import { pageInserted } from './messages/page-inserted';
import { pageKeys } from './messages/page-keys';
import { pageLeft } from './messages/page-left';
import { pageOpenPanel } from './messages/page-open-panel';
import { pagePack } from './messages/page-pack';
import { pageReport } from './messages/page-report';
import { pageRules } from './messages/page-rules';
import { pageSearch } from './messages/page-search';
import { pageView } from './messages/page-view';
import { answer, answerIf, answerIn, isAlive, listen, send } from './messaging';
import { type PageNews, pageNews } from './page-news';
import { pageViews } from './page-views';

/** The page's connection over the browser's messages. Faults go to the worker and, should that be gone, to the console. */
export function pageLink(): PageLink {
  const news = pageNews();
  const views = pageViews();
  let newest: PageView | null = null;
  /** Questions change nothing, so they may be put twice: a worker that was killed while it answered has started again by then. */
  const ask = async <Q, A>(question: Message<Q, A>, request: Q): Promise<A | null> => {
    const first = await send(question, request);
    const result = !first.ok && first.error === 'no-receiver' ? await send(question, request) : first;
    return result.ok ? result.value : null;
  };
  const fault = (where: string, cause: unknown) => {
    const message = describe(cause).slice(0, 1_000);
    console.warn(`[yingda] ${where}: ${message}`);
    void send(pageFault, { where, message });
  };
  return {
    hello: (shop) => ask(pageHello, shop),
    rules: (shop, part) => ask(pageRules, { ...shop, part }),
    readers: async () => (await ask(pagePack, { kind: 'chat' }))?.readers ?? null,
    view: async (view) => {
      newest = view;
      const told = views.tell(view);
      if (told) {
        news.tell(pageView, view);
        const answered = answerIn(pageView, await told);
        if (answered.ok) return answered.value.suggestions;
        // An older view that comes late would be taken for what the page shows now.
        if (answered.error !== 'no-receiver' || view !== newest) return null;
      }
      return (await ask(pageView, view))?.suggestions ?? null;
    },
    left: () => {
      newest = null;
      // Panels that have opened meanwhile hear the next view, which goes by message.
      views.close();
      void send(pageLeft, {});
    },
    draft: (draft) => news.tell(pageDraft, draft),
    facts: async (view, question) => {
      const asked = { ...question, revision: view.revision };
      const first = await ask(pageFacts, asked);
      const answer = first?.needs === 'view' ? await ask(pageFacts, { ...asked, view }) : first;
      return answer?.answer ?? null;
    },
    inserted: (insert) => void send(pageInserted, insert),
    keys: (held) => news.tell(pageKeys, { held }),
    search: (request) => ask(pageSearch, request),
    openPanel: () => void send(pageOpenPanel, {}),
    ignore: async (words) => (await send(pageIgnore, words)).ok,
    fault,
    alive: isAlive,
    listen: (commands, signal) => {
      views.listen(signal);
      // The browser cuts ports of a page that it keeps for the way back, and tells the page nothing: what it says then gets no answer.
      const leave = () => {
        views.close();
        news.close();
      };
      addEventListener('pagehide', leave, { signal });
      listenForCommands(commands, news, fault, signal);
    },
  };
}

function listenForCommands(
  commands: PageCommands,
  news: PageNews,
  fault: (where: string, cause: unknown) => void,
  signal: AbortSignal,
): void {
  const done =
    <T>(work: (request: T) => void) =>
    (request: T) => {
      work(request);
      return {};
    };
  const report = () => {
    const known = commands.report();
    if (known) {
      news.open();
      void send(pageReport, known);
    }
    return { told: known !== null };
  };
  const handlers = [
    answer(consoleReport, report, fault),
    answer(consoleInsert, (command) => commands.insert(command), fault),
    answer(consoleFix, ({ finding, draft }) => commands.fix(finding, draft), fault),
    answer(consoleOffer, done(commands.offer), fault),
    answer(consoleRefresh, done(commands.refresh), fault),
  ];
  listen(
    handlers.map((handler) => answerIf(commands.isOurs, handler)),
    signal,
  );
}
