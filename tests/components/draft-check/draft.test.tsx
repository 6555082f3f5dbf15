// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cuts } from '../../../components/draft-check/draft-text';
import { DRAFT_WITH_FINDINGS, ready } from '../../support/gallery/samples';
import { renderDesk, t } from '../render-desk';

const rules = (desk: ReturnType<typeof renderDesk>): HTMLElement[] => [
  ...desk.container.querySelectorAll<HTMLElement>('li[data-rule]'),
];

test('findings stand strongest first, each with why, basis and advice', () => {
  const desk = renderDesk(ready({ draft: DRAFT_WITH_FINDINGS }));
  const words = rules(desk).map((row) => row.querySelector('b')?.textContent);
  expect(words).toEqual(['加我微信', '全网最低价', '绝对不会起球']);
  for (const finding of DRAFT_WITH_FINDINGS.findings) {
    const row = rules(desk).find((one) => one.dataset.rule === finding.ruleId) as HTMLElement;
    for (const part of [finding.why, finding.advice, finding.basis]) expect(row.textContent).toContain(part);
  }
});

test('a replacement is put into the box; only the first one names the key', async () => {
  const desk = renderDesk(ready({ draft: DRAFT_WITH_FINDINGS }));
  expect(desk.getAllByText('Alt+W', { selector: 'li kbd' })).toHaveLength(1);
  fireEvent.click(desk.getByText(t('draftReplace', '活动价很划算')));
  await desk.settle();
  expect(desk.desk.of('applyFix')).toEqual([[DRAFT_WITH_FINDINGS.findings[0]]]);
  expect(desk.status()).toContain(t('draftFixed'));
});

test('a finding is ignored once or for the shop', async () => {
  const desk = renderDesk(ready({ draft: DRAFT_WITH_FINDINGS }));
  const [block] = rules(desk);
  fireEvent.click(within(block as HTMLElement).getByText(t('draftIgnore')));
  fireEvent.click(within(block as HTMLElement).getByText(t('draftIgnoreShop')));
  await desk.settle();
  expect(desk.desk.of('ignoreFinding').map(([, scope]) => scope)).toEqual(['once', 'shop']);
});

test('a guard that is not ready does not look armed', () => {
  const desk = renderDesk(ready({ draft: { text: '好', findings: [], guard: 'not-ready' } }));
  expect(desk.getByText(t('draftGuardNotReady'))).toBeTruthy();
  expect(desk.queryByText(t('draftGuardArmed'))).toBeNull();
});

test('the cuts of a text cover it once, in order', () => {
  const base = DRAFT_WITH_FINDINGS.findings[0];
  if (!base) throw new Error('no sample');
  fc.assert(
    fc.property(fc.nat(50), fc.array(fc.tuple(fc.integer({ min: -3, max: 55 }), fc.nat(20))), (length, spans) => {
      const findings = spans.map(([start, size]) => ({ ...base, start, end: start + size }));
      const all = cuts(length, findings);
      let at = 0;
      for (const cut of all) {
        expect(cut.start).toBe(at);
        expect(cut.end).toBeGreaterThan(cut.start);
        at = cut.end;
      }
      expect(at).toBe(length);
    }),
  );
});
