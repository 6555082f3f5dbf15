import type { Locator, Page } from '@playwright/test';

/** Clicks an element with the real mouse, in its middle, or where a line begins in it. */
export async function point(page: Page, place: Locator, where: 'middle' | 'start' = 'middle'): Promise<void> {
  const box = await place.first().boundingBox();
  if (!box) throw new Error(`${place} is not on the page`);
  const x = where === 'start' ? box.x + 6 : box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}
