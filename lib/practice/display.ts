import type { Flag } from '../shop/order';
import type { DeskConversation } from './desk-state';

/*
 * How the practice console writes things down. Always Chinese: it stands for a Chinese seller console, and what reads it goes by
 * these labels.
 */

const two = (n: number): string => String(n).padStart(2, '0');

/** Epoch ms → `2026-11-23 14:05:09` in the machine's zone. */
export function formatTime(at: number): string {
  const d = new Date(at);
  const day = `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
  return `${day} ${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;
}

/** Milliseconds waited → `12秒`, `3分钟`, `2小时`; rounded down, as consoles do. */
export function formatWaiting(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds}秒`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分钟`;
  return `${Math.floor(seconds / 3600)}小时`;
}

/** Yuan → `¥59.00`. */
export const formatPrice = (yuan: number): string => `¥${yuan.toFixed(2)}`;

/** What stands under the name in the list. */
export function previewOf(conversation: DeskConversation): string {
  const last = conversation.messages.at(-1);
  if (!last) return '';
  if (last.kind === 'image') return '[图片]';
  if (last.kind === 'product') return '[商品]';
  if (last.kind === 'order') return '[订单]';
  return last.text;
}

export const FLAG_NAMES: Record<Flag, string> = {
  grey: '灰旗',
  red: '红旗',
  yellow: '黄旗',
  green: '绿旗',
  blue: '蓝旗',
  purple: '紫旗',
};

/** `王小明` → `王**`. What is masked already stays. */
export function maskName(name: string): string {
  if (name.includes('*') || name === '') return name;
  const [first = '', ...rest] = name;
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** `13812345678` → `138****5678`. */
export function maskPhone(phone: string): string {
  if (phone.includes('*')) return phone;
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** Keeps province, city and district (up to the last 省/市/区/县/州/旗 of the first fifteen characters), hides the rest. */
export function maskAddress(address: string): string {
  if (address.includes('*') || address === '') return address;
  const kept = /^.{0,14}[省市区县州旗]/u.exec(address)?.[0] ?? address.slice(0, 3);
  return `${kept}****`;
}
