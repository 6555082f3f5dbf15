import type { StringKey, Translate } from '../shared/strings';

const AREA: Record<string, StringKey> = {
  shop: 'healthShop',
  conversation: 'healthConversation',
  list: 'healthList',
  messages: 'healthMessages',
  orders: 'healthOrders',
};

/** Fields that need no area before their name. */
const WHOLE: Record<string, StringKey> = {
  'conversation.buyer': 'healthBuyer',
  'conversation.product': 'healthProduct',
  'composer.box': 'healthComposer',
  'composer.send': 'healthSend',
};

const FIELD: Record<string, StringKey> = {
  key: 'healthKey',
  active: 'healthKey',
  no: 'healthKey',
  name: 'healthName',
  preview: 'healthPreview',
  unread: 'healthUnread',
  waiting: 'healthWaiting',
  side: 'healthSide',
  time: 'healthTime',
  text: 'healthText',
  status: 'healthStatus',
  items: 'healthItems',
  paid: 'orderPaid',
  createdAt: 'healthCreated',
  receiver: 'orderReceiver',
  phone: 'orderPhone',
  address: 'orderAddress',
  buyerMemo: 'orderBuyerMemo',
  sellerMemo: 'orderSellerMemo',
  flag: 'orderFlag',
  courier: 'orderCourier',
  waybill: 'orderWaybill',
};

/** A field of a pack in the user's words: `orders.paid` is 订单·实付; names we don't know stay as they are. */
export function fieldName(field: string, t: Translate): string {
  const whole = WHOLE[field];
  if (whole) return t(whole);
  const [first = '', rest] = field.split('.', 2);
  const area = AREA[first];
  if (!area) return field;
  if (rest === undefined) return t(area);
  const detail = FIELD[rest];
  return t('healthField', t(area), detail ? t(detail) : rest);
}
