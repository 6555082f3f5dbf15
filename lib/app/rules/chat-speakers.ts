import { maskPersonal } from '../../text/mask';

export type SpeakerRole = 'agent' | 'buyer';

/** Who speaks in a file. */
export interface Speaker {
  /** Stands for the name as the file has it: the same in every reading of the file. */
  id: string;
  /** The name, what points to a person masked. */
  name: string;
  /** Messages. */
  count: number;
  role: SpeakerRole;
  /** The file says so itself: by a label, or by the shop's account. Else it is a guess that a person may correct. */
  isTold: boolean;
}

const BUYER =
  /^(?:买家|顾客|消费者|对方|访客|(?:客户|用户)(?!服务|经理|体验)|(?:buyer|customer|user|visitor)(?![a-z]| service))/i;
const AGENT =
  /^(?:客服|客户服务|客户经理|用户体验|店家|商家|卖家|店铺|店小[二蜜]|小二|掌柜|机器人|智能客服|人工客服|官方|我(?![^\s（(]))|^(?:agent|seller|service|staff|shop|customer service)(?![a-z])/i;
/** 小青（客服）, [买家] tb01: what brackets hold is said of the name. */
const BRACKETS = /[(（[【]([^)）\]】]{1,12})[)）\]】]/g;
const SHOP = /(?:旗舰店|专卖店|专营店|企业店|官方店|工厂店|品牌店|[^\s]店|客服)$/;
/** The main account of a shop, a colon, the account of one agent. */
const ACCOUNT = /^([^\s:：]{2,30})[:：]([^\s:：，。！？,!?;；]{1,20})$/;
/** Consoles hide most of a buyer's name, and give those who chose none a number. */
const BUYER_NAME = /\*{2,}|^(?:tb|jd_?|wx|dy|ks|pdd|u|user)?_?\d{5,}|^(?:tb|jd_|wxid_|user)[\w-]*\d/i;

export const isSpeakerLabel = (name: string): boolean => BUYER.test(name.trim()) || AGENT.test(name.trim());

/** Whether a name has the form of an agent's account: another's with a colon and one's own behind. */
export const isAccountLike = (name: string): boolean => {
  const [, main] = ACCOUNT.exec(name.trim()) ?? [];
  return main !== undefined && !isSpeakerLabel(main);
};

/** Whether a name is an agent's account under a shop's: `檐下旗舰店:小青`. */
export function isAccount(name: string): boolean {
  const [, shop = ''] = ACCOUNT.exec(name.trim()) ?? [];
  return SHOP.test(shop) && !isSpeakerLabel(shop);
}

/** What a name says by itself; null: nothing. */
function toldBy(name: string, shops: ReadonlySet<string>): SpeakerRole | null {
  const words = [name, ...[...name.matchAll(BRACKETS)].map(([, inside = '']) => inside)].map((it) => it.trim());
  words.push(name.replace(BRACKETS, '').trim());
  if (words.some((word) => BUYER.test(word))) return 'buyer';
  const account = ACCOUNT.exec(name)?.[1];
  if (account !== undefined && shops.has(account)) return 'agent';
  return words.some((word) => AGENT.test(word) || SHOP.test(word) || shops.has(word)) ? 'agent' : null;
}

/**
 * Tells who of the speakers are agents: by labels, by the shop's main account, of which agents have accounts (`店名:小美`), and where neither
 * says anything, by the look of the name. Who is left is a buyer where all agents are told, an agent otherwise: too much is checked rather
 * than too little.
 */
export function speakersOf(names: readonly string[], agents?: readonly string[]): Map<string, Speaker> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = [...counts.keys()];
  const prefixes = all.flatMap((name) => ACCOUNT.exec(name)?.[1] ?? []);
  const shops = new Set(prefixes.filter((prefix) => !isSpeakerLabel(prefix)));
  const told = new Map(all.map((name) => [name, toldBy(name, shops)]));
  const isTold = (role: SpeakerRole) => [...told.values()].includes(role);
  const isAnyAccount = all.some((name) => told.get(name) === 'agent' && (ACCOUNT.test(name) || SHOP.test(name)));
  const hasPlain = all.some((name) => told.get(name) === null && !BUYER_NAME.test(name));
  const roleOf = (name: string): SpeakerRole => {
    const own = told.get(name);
    if (own) return own;
    if (isAnyAccount) return 'buyer';
    // A number where nobody else could be the buyer.
    if (BUYER_NAME.test(name)) return all.length > 1 && (hasPlain || isTold('agent')) ? 'buyer' : 'agent';
    return isTold('agent') && !isTold('buyer') ? 'buyer' : 'agent';
  };
  return new Map(
    all.map((name, i) => {
      const id = String(i + 1);
      const guess = roleOf(name);
      const role = agents ? (agents.includes(id) ? 'agent' : 'buyer') : guess;
      const speaker: Speaker = {
        id,
        name: maskPersonal(name),
        count: counts.get(name) ?? 0,
        role,
        isTold: agents !== undefined || told.get(name) != null,
      };
      return [name, speaker];
    }),
  );
}
