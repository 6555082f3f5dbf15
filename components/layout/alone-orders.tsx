import { useCallback } from 'react';
import type { Alone } from '../../lib/app/desk/desk';
import { known, knownValue } from '../../lib/shared/reading';
import { useDesk, useTranslate } from '../app-context';
import { HealthFields } from '../console-health/console-light';
import { OrderSection } from '../order/order-section';

/** The order that is spoken of and those of the tab's page; where there are none, how to come by them. */
export function AloneOrders({ state: { page, picked, ordersShown, view } }: { state: Alone }) {
  const t = useTranslate();
  const desk = useDesk();
  const onPick = useCallback((no: string | null) => desk.pickOrder(no), [desk]);
  const no = knownValue(picked?.order.no) ?? null;
  const isOnPage = no !== null && (knownValue(page?.orders) ?? []).some((order) => knownValue(order.no) === no);
  return (
    <div className="flex flex-col gap-2">
      {picked && !isOnPage ? (
        <section aria-label={t('aloneOrderPicked')}>
          <p className="pl-1 text-sm text-muted">{t('aloneOrderFrom', picked.label)}</p>
          <OrderSection orders={known([picked.order])} picked={no} onPick={onPick} />
        </section>
      ) : null}
      {page ? (
        <>
          <OrderSection orders={page.orders} picked={no} {...(view.conversation ? { onPick } : {})} />
          {page.orders.known ? null : <HealthFields health={page.health} />}
        </>
      ) : picked ? null : (
        <p className="text-muted">{ordersShown > 0 ? t('aloneOrdersFind', ordersShown) : t('aloneOrdersNone')}</p>
      )}
    </div>
  );
}
