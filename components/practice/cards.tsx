import { formatPrice } from '../../lib/practice/display';
import { useDesk } from './desk-context';
import { thumbnail } from './picture';

/** A background, no `img`: in a bubble, an `img` is a picture that somebody sent. */
const Thumbnail = ({ id, name }: { id: string; name: string }) => (
  <span className="thumb" style={{ backgroundImage: `url("${thumbnail(id, name)}")` }} />
);

/** A product as buyers pass it on. A product the shop doesn't know shows its id alone. */
export function ProductCard({ id }: { id: string }) {
  const product = useDesk().products.get(id);
  return (
    <div className="product-card" data-product-id={id}>
      <Thumbnail id={id} name={product?.shortName ?? '?'} />
      <div>
        <p className="title">{product?.title}</p>
        {product && <p className="price">{formatPrice(product.price)}</p>}
        <p className="card-id">商品ID：{id}</p>
      </div>
    </div>
  );
}

export function OrderCard({ no }: { no: string }) {
  const { desk, products } = useDesk();
  const order = desk.shop.orders.find((candidate) => candidate.no === no);
  const [first] = order?.items ?? [];
  return (
    <div className="order-card" data-order-no={no}>
      {first && <Thumbnail id={first.productId} name={products.get(first.productId)?.shortName ?? first.title} />}
      <div>
        <p className="card-id">订单编号：{no}</p>
        {first && <p className="title">{first.title}</p>}
        {order && (
          <p className="card-foot">
            <span className="status">{order.status}</span> <span className="price">{formatPrice(order.paid)}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** The product the buyer is looking at, under the header. */
export function Viewing({ id }: { id: string }) {
  const product = useDesk().products.get(id);
  if (!product) return null;
  return (
    <div className="viewing" data-yd="viewing" data-product-id={id}>
      <Thumbnail id={id} name={product.shortName} />
      <span className="viewing-label">正在咨询</span>
      <span className="title">{product.title}</span>
      <span className="price">{formatPrice(product.price)}</span>
    </div>
  );
}
