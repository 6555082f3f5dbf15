import { describe, expect, it } from 'vitest';
import { isShopOf, shopIdOf } from '../../lib/service/shop-identity';
import { known, unknown } from '../../lib/shared/reading';

describe('a shop', () => {
  it('is its platform and the name under which the console is signed in', () => {
    expect(shopIdOf('pinduoduo', known(' 甲店 '))).toBe('pinduoduo:甲店');
    expect(shopIdOf('pinduoduo', unknown('blind'))).toBe('pinduoduo');
  });

  it.each([
    ['pinduoduo', 'pinduoduo:甲店', true],
    ['pinduoduo', 'pinduoduo', true],
    ['pinduoduo', 'practice', false],
    ['pinduoduo', 'pinduoduo2:甲店', false],
    ['', 'practice', false],
  ])('%s may speak for %s: %s', (platform, shopId, may) => {
    expect(isShopOf(platform, shopId)).toBe(may);
  });
});
