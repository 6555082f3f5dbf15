import type { Order } from '../shop/order';
import type { Chat } from './chats-file';
import { hashOf } from './random';
import type { Scenario, ScenarioStep } from './scenario';
import type { DemoShop } from './shop';

/** What a buyer says at once before waiting for an answer. */
export interface ScriptTurn {
  steps: readonly ScenarioStep[];
  goodAnswers: readonly string[];
  mustNot: readonly string[];
}

/** A buyer to be played, wherever the words come from. */
export interface Script {
  /** Becomes the conversation's key. */
  id: string;
  title: string;
  buyer: string;
  viewing: string | undefined;
  turns: readonly ScriptTurn[];
  /** Asks again when nobody answers. */
  impatient: boolean;
  /** A result is shown at the end. */
  scored: boolean;
}

export function scriptOfScenario(scenario: Scenario): Script {
  const shown = scenario.turns.flatMap((turn) => turn.steps).find((step) => 'showProduct' in step);
  const opensWithProduct = scenario.turns[0]?.steps[0] === shown;
  return {
    id: scenario.id,
    title: scenario.title,
    buyer: scenario.buyer,
    viewing: opensWithProduct && shown && 'showProduct' in shown ? shown.showProduct : undefined,
    turns: scenario.turns.map((turn) => ({
      steps: turn.steps,
      goodAnswers: turn.goodAnswers,
      mustNot: turn.mustNot ?? [],
    })),
    impatient: true,
    scored: true,
  };
}

const NICKS = [
  '小满',
  '一颗柠檬',
  '阿泽',
  '青禾',
  '月亮船',
  '豆豆妈',
  '北岸',
  '慢慢走',
  '橘子汽水',
  '山今',
  '木木',
  '七月',
];

const chosen = <T>(items: readonly T[], id: string): T | undefined => items[hashOf(id) % items.length];

/** The buyers who have orders in the shop, each once, in order of their first order. */
export const buyersWithOrders = (orders: readonly Order[]): string[] => [...new Set(orders.map((o) => o.buyer))];

/**
 * Each run of buyer turns is what the buyer says at once; the agent's turns of the file only part them. A file names no buyers and
 * no products: each chat is given one of the shop's buyers and products, always the same one, so that order and product panels have
 * something to show. Two chats may get the same name, as in life.
 */
export function scriptOfChat(chat: Chat, shop: DemoShop): Script {
  const turns: ScenarioStep[][] = [];
  let before: 'buyer' | 'agent' = 'agent';
  for (const [role, text] of chat.turns) {
    if (role === 'buyer') {
      if (before === 'agent') turns.push([]);
      turns.at(-1)?.push({ say: text });
    }
    before = role;
  }
  return {
    id: chat.id,
    title: chat.id,
    buyer: chosen(buyersWithOrders(shop.orders), chat.id) ?? chosen(NICKS, chat.id) ?? chat.id,
    viewing: chosen(shop.products, `product of ${chat.id}`)?.id,
    turns: turns.map((steps) => ({ steps, goodAnswers: [], mustNot: [] })),
    impatient: false,
    scored: false,
  };
}
