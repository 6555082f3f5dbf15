import { knownValue } from '../../../shared/reading';
import type { Fact } from '../../finding';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { cutOffs, noShippingOn } from '../shipping-rules';
import { clock, daysBetween, shopTime } from '../shop-time';

const SHIPS =
  /(今天|今日|今晚|当天|当日|马上|立刻|现在|明天|明日)(?:下午|上午|晚上|之?内|晚些时候|就|都|可以|可|能|会|给您|给你|为您|帮您|一定|肯定|安排|直接|统一|也|还|正常)*(?:发货|发出|发走|寄出|出库|发(?!不|了|票|送|我|您|你|给我|一下|图|个|过|现|到|放|布|消息|信|链接|照|视频))/g;
/** With its own condition, or of something else. */
const BOUND =
  /点(?:之?前|以前)|:\d\d(?:之?前|以前)|付款的|拍下的|预售|补发|换货|重新|退|发票|前付|前拍|前下单|仓库说|如/;
const UNSHIPPED = /待发货|未发货|待出库|已付款/;

function sameDay(inquiry: Inquiry): Fact | null {
  const { time, now, order } = inquiry;
  const closed = noShippingOn(inquiry, time.weekday);
  if (closed) return closed;
  const cuts = cutOffs(inquiry);
  const last = cuts.length === 0 ? undefined : cuts.reduce((a, b) => (b.minutes > a.minutes ? b : a));
  if (!last) return null;
  const status = knownValue(order?.status);
  const created = knownValue(order?.createdAt);
  if (order && status !== undefined && UNSHIPPED.test(status)) {
    // Ordered on an earlier day, or today in time: it may well go out today.
    if (created === undefined || daysBetween(created, now) > 0 || shopTime(created).minutes < last.minutes) return null;
  } else if (order && status !== undefined && !/待付款/.test(status)) return null;
  return time.minutes >= last.minutes
    ? { ...last.fact, text: `${inquiry.shop.asWritten(last.fact.text)}（现在${clock(time.minutes)}）` }
    : null;
}

export default {
  id: 'ship-day',
  why: '这个时间发不了货',
  advice: '按截单时间和发货日说，别先答应',
  find: (inquiry) =>
    inquiry.draft.claims(SHIPS).flatMap((match): Contradiction[] => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (BOUND.test(inquiry.draft.sentenceAt(span.start))) return [];
      const day = match[1] as string;
      const isTomorrow = day.startsWith('明');
      const fact = isTomorrow ? noShippingOn(inquiry, (inquiry.time.weekday + 1) % 7) : sameDay(inquiry);
      if (!fact) return [];
      if (isTomorrow) return [{ ...span, fact }];
      return [
        {
          ...span,
          fact,
          ...(noShippingOn(inquiry, inquiry.time.weekday) ||
          noShippingOn(inquiry, (inquiry.time.weekday + 1) % 7) ||
          !/^今[天日]/.test(day)
            ? {}
            : { replacement: inquiry.text.slice(span.start, span.end).replace(/^今./, '明天') }),
        },
      ];
    }),
  examples: {
    conflict: [
      { text: '亲，今天就给您发货', given: { at: '2026-12-09 18:30' } },
      { text: '现在拍今天能发出', given: { at: '2026-12-09 21:00' } },
      { text: '今天给您发', given: { at: '2026-12-13 10:00' } },
      { text: '明天一定发货', given: { at: '2026-12-12 10:00' } },
      {
        text: '今天安排发货',
        given: { at: '2026-12-09 18:30', order: { status: '待发货', created: '2026-12-09 18:00' } },
      },
    ],
    agrees: [
      '现在拍今天就能发货',
      {
        text: '今天给您发出',
        given: { at: '2026-12-09 18:30', order: { status: '待发货', created: '2026-12-09 09:00' } },
      },
      { text: '17点前付款的今天发', given: { at: '2026-12-09 18:30' } },
      { text: '明天给您发', given: { at: '2026-12-09 18:30' } },
    ],
    unknown: [
      { text: '今天能发货吗', given: { at: '2026-12-09 18:30' } },
      { text: '今天发不了货了，明天发', given: { at: '2026-12-09 18:30' } },
      { text: '我现在发您链接', given: { at: '2026-12-09 18:30' } },
      { text: '尽量今天给您发', given: { at: '2026-12-09 18:30' } },
    ],
  },
} satisfies FactCheck;
