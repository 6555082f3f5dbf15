/** Shops of these platforms keep China Standard Time, whatever the machine's zone. */
const ZONE = 8 * 3_600_000;
const DAY = 86_400_000;

/** A moment as the shop's calendar and clock tell it. */
export interface ShopTime {
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Since midnight. */
  minutes: number;
}

/** Epoch ms to the shop's clock. */
export function shopTime(at: number): ShopTime {
  const date = new Date(at + ZONE);
  return {
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
  };
}

/** Whole days of the shop's calendar from one moment to another. */
export const daysBetween = (from: number, to: number): number =>
  Math.floor((to + ZONE) / DAY) - Math.floor((from + ZONE) / DAY);

/** `11月23日` */
export const monthDay = (at: number): string => {
  const { month, day } = shopTime(at);
  return `${month}月${day}日`;
};

/** `16:00` */
export const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;

const two = (n: number): string => String(n).padStart(2, '0');

/** `11-05 10:00` on the shop's clock. */
export function shopMoment(at: number): string {
  const { month, day, minutes } = shopTime(at);
  return `${two(month)}-${two(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The same for what ends then: a midnight is 24:00 of the day before, as shops write it. */
export const shopEnd = (at: number): string =>
  shopTime(at).minutes === 0 ? `${shopMoment(at - 1).slice(0, 5)} 24:00` : shopMoment(at);

/** Whether the machine's clock shows another time than the shop's at this moment. */
export const isElsewhere = (at: number): boolean => new Date(at).getTimezoneOffset() * -60_000 !== ZONE;
