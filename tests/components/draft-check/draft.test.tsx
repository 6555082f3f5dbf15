// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cuts } from '../../../components/draft-check/draft-text';
import type { Finding } from '../../../lib/checks/finding';
import { DRAFT_AGAINST_FACTS, DRAFT_WITH_FINDINGS, ready } from '../../support/gallery/samples';
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

test('a finding is ignored once, for the shop as long as is wanted, or called wrong', async () => {
  const desk = renderDesk(ready({ draft: DRAFT_WITH_FINDINGS }));
  const block = within(rules(desk)[0] as HTMLElement);
  fireEvent.click(block.getByText(t('draftIgnore')));
  for (const key of ['draftIgnoreWeek', 'draftIgnoreMonth', 'draftIgnoreEver'] as const) {
    fireEvent.click(block.getByText(t('draftIgnoreShop')));
    fireEvent.click(await desk.findByText(t(key)));
    await desk.settle();
  }
  expect(desk.status()).toContain(t('draftIgnoredShop'));
  fireEvent.click(block.getByText(t('draftWrong')));
  await desk.settle();
  expect(desk.status()).toContain(t('draftReported'));
  expect(desk.desk.of('judgeFinding').map(([, verdict]) => verdict)).toEqual([
    'once',
    'week',
    'month',
    'ever',
    'wrong',
  ]);
});

test('a repeated answer offers another wording from the library on the fixing key', async () => {
  const repeated: Finding = {
    ...{ ruleId: 'perfunctory.repeat', family: 'perfunctory', severity: 'tip', start: 0, end: 8, via: 'structure' },
    ...{ why: '刚刚说过一样的话。', basis: '服务规范', advice: '换个说法。', replacement: '今天下单的话明早就能发走' },
  };
  const desk = renderDesk(ready({ draft: { text: '今天下单明天发出', findings: [repeated], guard: 'armed' } }));
  const button = desk.getByText(t('draftReplace', '今天下单的话明早就能发走')).closest('button') as HTMLElement;
  expect(within(button).getByText('Alt+W')).toBeTruthy();
  fireEvent.click(button);
  await desk.settle();
  expect(desk.desk.of('applyFix')).toEqual([[repeated]]);
});

test('a contradiction shows the fact and where it stands, and opens the section that holds it', async () => {
  const desk = renderDesk(
    ready({ settings: { waitingLimitSeconds: 30, mac: false, folded: ['promotion'] }, draft: DRAFT_AGAINST_FACTS }),
  );
  const [row] = rules(desk) as [HTMLElement];
  const [{ fact }] = DRAFT_AGAINST_FACTS.findings as [(typeof DRAFT_AGAINST_FACTS.findings)[number]];
  expect(row.querySelector('[data-source]')?.textContent).toContain(fact.text);
  expect(row.textContent).toContain(fact.source.label);
  fireEvent.click(within(row).getByText(t('draftFactShow')));
  await desk.settle();
  expect(desk.desk.of('setFolded')).toEqual([['promotion', false]]);
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
