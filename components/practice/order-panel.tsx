import { FLAG_NAMES, formatPrice, formatTime, maskAddress, maskName, maskPhone } from '../../lib/practice/display';
import type { Order } from '../../lib/shop/order';
import { useDesk } from './desk-context';

/** Labels and values as a Chinese seller console names them. */
function fieldsOf(order: Order): [label: string, value: string][] {
  return [
    ['订单编号', order.no],
    ['状态', order.status],
    ['实付', formatPrice(order.paid)],
    ['下单时间', formatTime(order.createdAt)],
    ['收货人', maskName(order.receiver)],
    ['手机', maskPhone(order.phone)],
    ['地址', maskAddress(order.address)],
    ['买家留言', order.buyerMemo],
    ['商家备注', order.sellerMemo],
    ['旗帜', order.flag ? FLAG_NAMES[order.flag] : ''],
    ['快递', order.courier ?? ''],
    ['运单号', order.waybill ?? ''],
  ];
}

/** The buyer's orders, newest first. */
export function OrderPanel({ buyer }: { buyer: string }) {
  const { desk, t } = useDesk();
  const orders = desk.shop.orders.filter((order) => order.buyer === buyer).sort((a, b) => b.createdAt - a.createdAt);
  return (
    <aside className="orders" aria-label={t('practice_orders')}>
      <h2 className="pane-title">
        {t('practice_orders')} <span className="count">{orders.length}</span>
      </h2>
      <div data-yd="orders">
        {orders.map((order) => (
          <OrderArticle key={order.no} order={order} />
        ))}
        {orders.length === 0 && <p className="empty">{t('practice_no_orders')}</p>}
      </div>
    </aside>
  );
}

function OrderArticle({ order }: { order: Order }) {
  return (
    <article data-order-no={order.no} data-flag={order.flag ?? undefined}>
      <ul className="items">
        {order.items.map((item) => (
          <li key={`${item.code} ${item.sku}`}>
            <span className="title">{item.title}</span>
            <span className="sku">{item.sku}</span>
            <span className="quantity">×{item.quantity}</span>
            <span className="price">{formatPrice(item.price)}</span>
          </li>
        ))}
      </ul>
      <dl>
        {fieldsOf(order).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
