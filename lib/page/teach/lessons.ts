import type { ConsolePack } from '../../consoles/pack';
import { lineOf } from '../../consoles/reader/dom-text';
import { findElements } from '../../consoles/reader/locate';
import { OrderListReader } from '../../consoles/reader/order-list';
import { ordersIn } from '../../consoles/reader/order-tables';
import { createReader } from '../../consoles/reader/reader';
import { isRepairable, repair, withRepair } from '../../consoles/teach/repair';
import { isBehindName } from '../../consoles/teach/row-parts';
import { withoutWords } from '../../consoles/teach/stable';
import {
  type ChatSamples,
  isDoubtfulName,
  type Learned,
  type PackHead,
  TEACH_STEPS,
  teachChat,
} from '../../consoles/teach/teach-chat';
import { ORDER_STEPS, type OrderSamples, teachOrders } from '../../consoles/teach/teach-orders';
import { closestAround, pageOf } from '../../consoles/teach/way-into';
import { fieldName } from '../../service/field-name';
import type { Health } from '../../service/view';
import { knownValue, type Reading } from '../../shared/reading';
import type { Translate } from '../../shared/strings';
import { visibleText } from '../overlay/dom';

/** What a pack made of the samples reads on this page, in words. */
export interface Preview {
  counts: string;
  sample: string | null;
  /** All that matters was read. */
  isWhole: boolean;
  /** To be marked. */
  rows: Element[];
}

/** One kind of page: what is pointed at, and what is made of it. Steps and faults are the names of their texts. */
export interface Lesson {
  steps: readonly string[];
  /** Steps that a page may have nothing for. */
  optional: ReadonlySet<string>;
  /** The one field that is mended, in place of a page that is learned. */
  named?: string;
  /** The name of a text that says why this is hardly what the step is for; null: nothing speaks against it. Who points again means it. */
  doubt?(step: string, element: Element, samples: ReadonlyMap<string, Element>): 'teach_doubt_name' | null;
  /** Which step to point at again for a field. */
  stepOf(field: string): string;
  make(
    samples: Readonly<Record<string, Element>>,
    head: PackHead,
    now: number,
  ): { pack: ConsolePack; learned: Learned[] } | { step: string; why: string };
  preview(pack: ConsolePack, document: Document, clock: () => number, t: Translate): Preview;
}

/** Pointing at a field that has no step of its own. */
const REPAIR_STEP = 'field';

const CHAT_STEP: Record<string, string> = {
  'conversation.buyer': 'buyerName',
  'composer.box': 'box',
  'composer.send': 'send',
  messages: 'buyerBubble',
  'messages.side': 'ownBubble',
  'messages.text': 'buyerBubble',
};

function messageRows({ messages }: ConsolePack, document: Document): Element[] {
  const list = messages && findElements(messages.list, document)[0];
  return list ? [...list.querySelectorAll(messages.row)] : [];
}

export const chatLesson: Lesson = {
  steps: TEACH_STEPS,
  optional: new Set(['send']),
  stepOf: (field) => CHAT_STEP[field] ?? 'conversation',
  doubt: (step, element, samples) => {
    const conversation = samples.get('conversation');
    const isDoubtful = step === 'buyerName' && conversation && isDoubtfulName(element, conversation);
    return isDoubtful ? 'teach_doubt_name' : null;
  },
  make: (samples, head, now) => teachChat(samples as unknown as ChatSamples, head, now),
  preview: (pack, document, clock, t) => {
    const { conversation, rows } = createReader(pack, document, clock).read();
    const messages = conversation?.messages ?? [];
    const of = (side: string | undefined) => messages.filter((it) => knownValue(it.side) === side).length;
    const last = messages.findLast((it) => knownValue(it.side) === 'buyer');
    return {
      counts: t('teach_counts', rows.length, of('buyer'), of('agent'), of(undefined) + of('system')),
      sample: last ? t('teach_last', visibleText(last.text)) : null,
      isWhole: conversation !== null && of('buyer') > 0 && of('agent') > 0,
      rows: messageRows(pack, document),
    };
  },
};

export const orderLesson: Lesson = {
  steps: ORDER_STEPS,
  optional: new Set(['status', 'item', 'paid', 'memo']),
  stepOf: (field) => field.split('.')[1] ?? 'no',
  make: (samples, head) => teachOrders(samples as unknown as OrderSamples, head),
  preview: (pack, document, clock, t) => {
    const rules = pack.orders;
    const reading = rules && new OrderListReader(rules, clock, ordersIn).read(document, '', undefined).orders;
    const orders = knownValue(reading) ?? [];
    const [first] = orders;
    const shown = (value: Reading<unknown> | undefined) => (value?.known ? visibleText(String(value.value)) : '—');
    const memo = rules?.buyerMemo ? first?.buyerMemo : first?.sellerMemo;
    const parts = first && [first.no, first.status, first.items[0]?.title, first.paid, memo].map(shown);
    return {
      counts: t('teach_order_counts', orders.length),
      sample: parts ? t('teach_order_first', parts.join(' · ')) : null,
      isWhole: orders.length > 1 && orders.every(({ no }) => no.known),
      rows: [],
    };
  },
};

/** How the page is read by the pack now. */
function healthBy(pack: ConsolePack, document: Document, clock: () => number): Health {
  if (pack.kind === 'chat') return createReader(pack, document, clock).read().health;
  return pack.orders ? new OrderListReader(pack.orders, clock, ordersIn).read(document, '', undefined).health : {};
}

/** Whom a page names, and their keys. */
function buyersShown(pack: ConsolePack, document: Document, clock: () => number): string[] {
  if (pack.kind !== 'chat') return [];
  const { conversation, rows } = createReader(pack, document, clock).read();
  const named = [...rows, ...(conversation ? [{ key: conversation.key, name: conversation.buyer }] : [])];
  return named.flatMap(({ key, name }) => [key, knownValue(name) ?? '']);
}

/** One field of a pack that is there is pointed at anew; everything else of the pack stays. Null: it can't be mended alone. */
export function repairLesson(pack: ConsolePack, field: string): Lesson | null {
  if (!isRepairable(pack, field)) return null;
  const step = field === 'composer.box' ? 'box' : REPAIR_STEP;
  return {
    steps: [step],
    optional: new Set(),
    named: field,
    stepOf: () => step,
    doubt: (_step, element) => {
      const row = field === 'conversation.buyer' && pack.list && closestAround(element, pack.list.row);
      return row && isBehindName(element, row) ? 'teach_doubt_name' : null;
    },
    make: (samples, head, now) => {
      const element = samples[step] as Element;
      const page = pageOf(element);
      const words = [...buyersShown(pack, page, () => now), ...(step === 'box' ? [] : [lineOf(element)])];
      const found = withoutWords(words, () => repair(pack, field, element, head));
      if (typeof found === 'string') return { step, why: found };
      const packs = found.locators.map((locator) => withRepair(pack, field, locator));
      const mended = packs.find((one) => healthBy(one, page, () => now)[field] === 'found');
      if (!mended) return { step, why: 'not-read' };
      return { pack: mended, learned: [{ field, stability: found.stability, found: 1 }] };
    },
    preview: (_pack, _document, _clock, t) => ({
      counts: t('teach_repair_reads', fieldName(field, t)),
      sample: null,
      isWhole: true,
      rows: [],
    }),
  };
}
