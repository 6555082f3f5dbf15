import { memo, useLayoutEffect, useRef } from 'react';
import type { DeskMessage } from '../../lib/practice/desk-state';
import { formatTime } from '../../lib/practice/display';
import { OrderCard, ProductCard } from './cards';
import { photo } from './picture';

/** One message. Memoised on the message, which never changes in place: appending one renders one. */
export const MessageRow = memo(function MessageRow({ message }: { message: DeskMessage }) {
  const row = useRef<HTMLLIElement>(null);
  const fromBuyer = message.side === 'buyer';
  useLayoutEffect(() => {
    // Not a prop: it is the moment of the DOM change itself that readers are measured from.
    if (fromBuyer) row.current?.setAttribute('data-arrived-at', String(performance.timeOrigin + performance.now()));
  }, [fromBuyer]);
  const classes = [
    `from-${message.side}`,
    message.robot ? 'robot' : '',
    message.kind === 'withdrawn' ? 'withdrawn' : '',
  ];
  return (
    <li ref={row} data-id={message.id} className={classes.filter(Boolean).join(' ')}>
      {message.showsTime && (
        <time className="at" dateTime={new Date(message.at).toISOString()}>
          {formatTime(message.at)}
        </time>
      )}
      {message.robot && <span className="robot-mark">机器人</span>}
      <div className="bubble">
        {message.text && <p className="text">{message.text}</p>}
        {message.image !== undefined && <img src={photo(message.image)} alt={message.image} />}
        {message.productId !== undefined && <ProductCard id={message.productId} />}
        {message.orderNo !== undefined && <OrderCard no={message.orderNo} />}
      </div>
    </li>
  );
});
