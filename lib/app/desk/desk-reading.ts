import type { ShopFacts } from '../../data/repositories/shop-facts';
import type { PageReport } from '../../platform/messages/page-report';
import { mentionedProduct, orderInTalk } from '../../service/context-values';
import { questionsIn } from '../../service/questions';
import type { PageView } from '../../service/view';
import { knownValue } from '../../shared/reading';
import type { Product } from '../../shop/product';
import { applicable } from '../../shop/promotion';
import type { SuggestionSet } from '../../suggest/suggestion';
import { wordsOf } from '../replies/suggest-replies';
import type { PageInsert } from './desk';

/** A console's page that is on show, and what became of it in this panel. */
export interface DeskPage {
  label: string;
  report: PageReport;
  lastInsert: PageInsert | null;
  keyHeld: boolean;
  /** The product that the agent looked up in this conversation. */
  lookedUp: string | null;
}

/** `before`: what the same tab showed. `answer`: the worker's last one, which may have come while the page was still being asked. */
export function openedPage(report: PageReport, before: DeskPage | null, answer: SuggestionSet | null): DeskPage {
  const isSame = before?.report.view.conversation?.key === report.view.conversation?.key;
  return {
    label: report.label,
    report: answer && isNews(answer, report) ? { ...report, suggestions: answer } : report,
    lastInsert: null,
    keyHeld: false,
    lookedUp: (isSame && before?.lookedUp) || null,
  };
}

const isNews = ({ conversationKey, revision }: SuggestionSet, { view, suggestions }: PageReport): boolean =>
  conversationKey === view.conversation?.key && revision >= (suggestions?.revision ?? 0);

/**
 * Whether it is the answer to this very view, which then came before it: a page tells the worker and the panel over two ports, and on a busy
 * machine the worker's answer may overtake the view.
 */
export const answers = (answer: SuggestionSet | null, { conversation, revision }: PageView): boolean =>
  answer?.conversationKey === conversation?.key && answer?.revision === revision;

/** The shop's product that the view speaks of: by id, else by the very title. */
function productOf(view: PageView, products: readonly Product[]): Product | null {
  const mention = mentionedProduct(view);
  const id = knownValue(mention?.id);
  if (id !== undefined) return products.find((product) => product.id === id) ?? null;
  const order = orderInTalk(view, knownValue(view.conversation?.orders) ?? []);
  const title = knownValue(mention?.title) ?? knownValue(order?.items[0]?.title);
  return products.find((product) => product.title === title) ?? null;
}

/** What the shop's facts say to a view. `lookedUp`: a product's id that stands in for the page's own. */
export function toldBy(
  { products, promotions, policies }: ShopFacts,
  view: PageView,
  suggestions: SuggestionSet | null,
  { lookedUp, now }: { lookedUp: string | null; now: number },
) {
  const product = lookedUp ? (products.find(({ id }) => id === lookedUp) ?? null) : productOf(view, products);
  return {
    stage: suggestions?.items[0]?.stage ?? null,
    questions: questionsIn(wordsOf(view)),
    product,
    isLookedUp: lookedUp !== null,
    promotions: applicable(promotions, product?.id ?? '', now),
    policies,
  };
}

/** Id of the newest message that the buyer wrote. */
export const newestWords = (view: PageView): string | undefined =>
  view.conversation?.messages.findLast(({ side }) => knownValue(side) === 'buyer')?.id;

/** Nothing that a conversation is made of can be found: the page has changed, or is none that the pack knows. */
export const isBlind = ({ conversation, rows, health }: PageView): boolean =>
  conversation === null && rows.length === 0 && health['conversation.key'] === 'blind' && health.list === 'blind';

/**
 * Whether an answer is news for what the page shows: the worker answers several views at once, and the older answer may come last. A page
 * that was loaded anew counts from 1 again, so what is held from before says nothing against it.
 */
export function answersNow(answer: SuggestionSet, { view, suggestions: held }: PageReport): boolean {
  if (answer.conversationKey !== view.conversation?.key) return false;
  return held === null || held.revision > view.revision || answer.revision >= held.revision;
}
