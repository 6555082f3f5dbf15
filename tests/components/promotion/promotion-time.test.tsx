// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { PromotionList } from '../../../components/workspace/fact-lists';
import type { Promotion } from '../../../lib/shop/promotion';
import { ready } from '../../support/gallery/samples';
import { renderDesk, t } from '../render-desk';

afterEach(() => void vi.restoreAllMocks());

const promotion = (end: string): Promotion => ({
  ...{ id: 'p', shopId: 's', name: '双12满减', scope: { kind: 'shop' }, stackable: true, order: 1 },
  ...{ exclusions: [], caveats: [], answers: ['活动到12月12日24点'], rule: { form: 'discount', rate: 0.9 } },
  startsAt: Date.parse('2026-12-01T10:00+08:00'),
  endsAt: Date.parse(`${end}+08:00`),
});
const listed = (end: string) =>
  render(
    <AppProvider t={t}>
      <PromotionList promotions={[promotion(end)]} products={[]} />
    </AppProvider>,
  ).container.textContent;
const inPanel = (end: string) => renderDesk(ready({ promotions: [promotion(end)] })).container.textContent;

describe.each([8, 0, -5])('a promotion on a machine %s hours east of Greenwich', (hours) => {
  it('has the shop’s times, as its own words tell them, and says whose they are', () => {
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(hours * -60);
    expect(listed('2026-12-13T00:00')).toContain('12-01 10:00 – 12-12 24:00');
    expect(listed('2026-12-12T22:30')).toContain('12-12 22:30');
    expect(listed('2026-12-12T22:30')).toContain('北京时间');
    expect(inPanel('2026-12-13T00:00')).toContain('到 12-12 24:00');
    expect(inPanel('2026-12-13T00:00')?.includes('北京时间')).toBe(hours !== 8);
  });
});
