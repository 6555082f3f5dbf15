import type { Promotion } from '../../shop/promotion';
import type { Fact } from '../finding';
import type { Inquiry } from './inquiry';
import { monthDay } from './shop-time';
import { promotionFact, ruleText } from './sources';

/** Promotions that are not the shop's own, or that not everybody gets. */
const NOT_THE_SHOPS =
  /平台|跨店|官方|津贴|国补|补贴|红包|会员|88vip|plus|新人|新客|首单|学生|老客|粉丝|直播间|淘金币|京豆|积分/;
/** Days with promotions of their own. */
const EVENTS = /双(?:十一|十二|11|12)|618|六一八|年货节|女王节|三八|国庆|元旦|春节|店庆|周年庆|黑五|圣诞/g;
/** One sort of buyers. */
const NEW = /新人|新客|首单/;
const NOW = /现在|目前|今天|此刻|已经/;
const LATER = /开始|[号日天点]起|预热|即将|马上就?有|将会/;

/** Whether a promotion of someone else, of another time or of some buyers only is spoken of: the shop's running ones say nothing about it. */
export function isOfOthers(inquiry: Inquiry, at: number): boolean {
  const sentence = inquiry.draft.sentenceAt(at);
  const events = sentence.match(EVENTS) ?? [];
  const foreign = sentence.match(NOT_THE_SHOPS);
  if (events.length === 0 && !foreign && !LATER.test(sentence)) return false;
  if (LATER.test(sentence) && !/现在开始|已经开始/.test(sentence)) return true;
  // 现在双12价1099, where the shop's own 双12 is yet to come.
  if (!foreign && NOW.test(sentence) && inquiry.notRunning().some(({ name }) => events.some((it) => name.includes(it))))
    return false;
  const running = inquiry.running();
  const isNamed = (word: string): boolean =>
    running.some((promotion) =>
      inquiry.shop.said(promotion).some((text) => (NEW.test(word) ? NEW.test(text) : text.includes(word))),
    );
  return !(foreign ? isNamed(foreign[0]) : events.every(isNamed));
}

/** Of a promotion that is over or yet to come: its rule, and when it was or will be. */
export function notRunningFact({ now }: Inquiry, promotion: Promotion): Fact {
  const { endsAt, rule, startsAt } = promotion;
  const when = endsAt <= now ? `已于${monthDay(endsAt - 1)}结束` : `${monthDay(startsAt)}开始`;
  return promotionFact(promotion, `${ruleText(rule)}，${when}`);
}
