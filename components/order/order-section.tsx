import { memo } from 'react';
import type { OrderOnPage } from '../../lib/service/conversation';
import type { Reading } from '../../lib/shared/reading';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { InsertLine } from '../insert/insert-line';
import { Button } from '../ui/button';
import { money } from '../ui/money';
import { Tag } from '../ui/small';
import { dateTime } from '../ui/time';
import { ReadingText, Unknown } from '../ui/unknown';
import { VisibleText } from '../ui/visible-text';

interface OrderSectionProps {
  orders: Reading<OrderOnPage[]>;
  /** Where the orders are of many buyers: the number of the one that is spoken of. */
  picked?: string | null;
  onPick?: (no: string | null) => void;
}

/** Orders as the page shows them: the buyer's, or on an order page everybody's, of which one can be picked. */
export const OrderSection = memo(function OrderSection({ orders, picked, onPick }: OrderSectionProps) {
  const t = useTranslate();
  if (!orders.known) {
    return (
      <p>
        {t('orderTitle')} <Unknown why={orders.why} />
      </p>
    );
  }
  if (orders.value.length === 0) return <p className="text-muted">{t('orderNone')}</p>;
  return (
    <div className="flex flex-col gap-3">
      {orders.value.map((order, i) => (
        // An order whose number can't be read has nothing else to be told by than its place.
        <OrderCard
          key={order.no.known ? order.no.value : `place-${i}`}
          order={order}
          picked={picked !== undefined && picked !== null && order.no.known && order.no.value === picked}
          {...(onPick ? { onPick } : {})}
        />
      ))}
      <p>
        <Tag>{t('sourcePage')}</Tag>
      </p>
    </div>
  );
});

const TEXT_FIELDS = [
  ['courier', 'orderCourier'],
  ['waybill', 'orderWaybill'],
  ['receiver', 'orderReceiver'],
  ['phone', 'orderPhone'],
  ['address', 'orderAddress'],
  ['buyerMemo', 'orderBuyerMemo'],
  ['sellerMemo', 'orderSellerMemo'],
  ['flag', 'orderFlag'],
] as const satisfies readonly (readonly [keyof OrderOnPage, StringKey])[];

/** Not said to buyers by a click: the agent's own memo and flag. */
const INSERTABLE: ReadonlySet<keyof OrderOnPage> = new Set(['courier', 'waybill', 'address', 'receiver']);

interface OrderCardProps {
  order: OrderOnPage;
  picked: boolean;
  onPick?: (no: string | null) => void;
}

function OrderCard({ order, picked, onPick }: OrderCardProps) {
  const t = useTranslate();
  const source = { kind: 'order', id: order.no.known ? order.no.value : '' } as const;
  return (
    <article className="flex flex-col gap-0.5" data-order={source.id}>
      <p className="flex flex-wrap items-center gap-x-2 pl-1">
        <b className="font-medium">
          <ReadingText reading={order.status} />
        </b>
        <span>
          {t('orderPaid')} <ReadingText reading={order.paid}>{money}</ReadingText>
        </span>
        <span className="text-sm text-muted">
          <ReadingText reading={order.createdAt}>{dateTime}</ReadingText>
        </span>
        {onPick && source.id !== '' ? (
          <Button
            look="quiet"
            aria-pressed={picked}
            aria-label={t('orderPickOf', t(picked ? 'orderPicked' : 'orderPick'), source.id)}
            onClick={() => onPick(picked ? null : source.id)}
          >
            {t(picked ? 'orderPicked' : 'orderPick')}
          </Button>
        ) : null}
      </p>
      <Line label={t('orderNo')} reading={order.no} source={source} insertable />
      {order.buyer ? <Line label={t('orderBuyer')} reading={order.buyer} source={source} insertable={false} /> : null}
      <ul className="pl-1">
        {order.items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same goods may stand twice in one order
          <li key={i} className="flex gap-2">
            <span className="min-w-0 flex-1">
              <ReadingText reading={item.title} />
              <span className="text-sm text-muted">
                {' '}
                <ReadingText reading={item.sku} />
              </span>
            </span>
            <span>
              ×<ReadingText reading={item.quantity} />
            </span>
            <span>
              <ReadingText reading={item.price}>{money}</ReadingText>
            </span>
          </li>
        ))}
      </ul>
      {TEXT_FIELDS.map(([field, label]) => (
        <Line key={field} label={t(label)} reading={order[field]} source={source} insertable={INSERTABLE.has(field)} />
      ))}
    </article>
  );
}

interface LineProps {
  label: string;
  reading: Reading<string>;
  source: { kind: 'order'; id: string };
  insertable: boolean;
}

function Line({ label, reading, source, insertable }: LineProps) {
  const content = (
    <>
      <span className="text-muted">{label}</span> <ReadingText reading={reading} />
    </>
  );
  if (!reading.known || reading.value === '' || !insertable) return <p className="py-0.5 pl-1">{content}</p>;
  return (
    <InsertLine source={source} text={reading.value}>
      <span className="text-muted">{label}</span> <VisibleText text={reading.value} />
    </InsertLine>
  );
}
