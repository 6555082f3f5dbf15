import { expect, it } from 'vitest';
import { placeOf } from '../../lib/text/page-place';

it.each([
  ['https://kf.example.com/sh/chat.html?token=9f2#', 'https://kf.example.com/sh/chat.html'],
  ['https://kf.example.com/', 'https://kf.example.com/'],
  ['https://kf.example.com/index.html#/', 'https://kf.example.com/'],
  ['https://kf.example.com/app/#/chat/182734?x=1', 'https://kf.example.com/app#/chat/*'],
  ['https://kf.example.com/app/#!/orders', 'https://kf.example.com/app#/orders'],
  ['https://kf.example.com/app/#access_token=abc', 'https://kf.example.com/app'],
  ['https://kf.example.com/im/u-1182/room', 'https://kf.example.com/im/*/room'],
  ['https://kf.example.com/s/9f8a7c6b5d4e3f/list/', 'https://kf.example.com/s/*/list'],
  ['https://kf.example.com/v2/list', 'https://kf.example.com/v2/list'],
  ['https://kf.example.com/admin.php?sid=77&m=order&a=list', 'https://kf.example.com/admin.php?a=list&m=order'],
  ['https://kf.example.com:8443/im', 'https://kf.example.com:8443/im'],
])('%s is at %s', (url, place) => expect(placeOf(url)).toBe(place));
