import type { ShopContents, ShopEntry, ShopsApp, ShopsState } from '../../../lib/app/shops/shops';
import { ok, type Result } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';

export const SHOPS: readonly ShopEntry[] = [
  {
    id: 'jd:青禾家居',
    name: '青禾家居',
    ownName: '青禾家居',
    platform: 'jd',
    platformName: '京东',
    isDemo: false,
  },
  {
    id: 'douyin',
    name: '抖店店铺（未读到店名）',
    ownName: '',
    platform: 'douyin',
    platformName: '抖店',
    isDemo: false,
  },
  {
    id: 'practice',
    name: '檐禾生活馆（演示店铺）',
    ownName: '檐禾生活馆',
    platform: 'practice',
    platformName: '练习台',
    isDemo: true,
  },
];

/** Shops that hold a state, answer as told, and remember what they were asked. */
export class FakeShops extends FakeApp<ShopsState> implements ShopsApp {
  adding: Awaited<ReturnType<ShopsApp['add']>> = ok(undefined);
  removing: Result<ShopContents | null, never> = ok(null);

  constructor(shops: readonly ShopEntry[] = SHOPS) {
    const platforms = [
      { id: 'pinduoduo', name: '拼多多' },
      { id: 'taobao', name: '淘宝/天猫' },
    ];
    super({ kind: 'ready', shops, platforms });
  }
  add = this.#answer('add', () => this.adding);
  rename = this.#answer('rename', () => ok(undefined));
  remove = this.#answer('remove', () => this.removing);
  undo = this.#answer('undo', () => ok(undefined));

  #answer<T>(name: string, value: () => T) {
    return async (...args: unknown[]): Promise<T> => {
      this.calls.push([name, ...args]);
      return value();
    };
  }
}
