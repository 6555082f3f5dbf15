// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../lib/checks/finding';
import type { InsertOptions } from '../../lib/editors/insert';
import type { InsertOutcome } from '../../lib/editors/outcome';
import { FindingCard, type FindingCardPorts } from '../../lib/page/finding-card';
import { eventually } from '../support/eventually';

const written: InsertOptions[] = [];
let outcome: InsertOutcome;
vi.mock('../../lib/editors/insert', () => ({
  insertText: async (_: HTMLElement, __: string, options: InsertOptions) => {
    written.push(options);
    return outcome;
  },
}));

const finding = (start: number, end: number, severity: Finding['severity']): Finding => ({
  ...{ ruleId: 'r', family: 'abuse', via: 'exact', why: '', basis: '', advice: '', replacement: '' },
  ...{ severity, start, end },
});

const judged: Record<string, unknown>[] = [];
const waved: string[][] = [];

function aCard() {
  const box = document.createElement('textarea');
  box.value = '最好用,加微信';
  document.body.replaceChildren(box);
  const said: string[] = [];
  const ports = {
    toast: { show: (text: string) => said.push(text) },
    t: (key: string) => key,
    draft: {
      text: box.value,
      findings: [finding(0, 2, 'warn'), finding(4, 7, 'block')],
      look: () => {},
      ignoreOnce: (...words: string[]) => waved.push(words),
    },
    box: () => box,
    shopId: () => 's',
    link: {
      ignore: async (words: Record<string, unknown>) => {
        judged.push(words);
        return true;
      },
    },
    reloadRules: () => {},
    fault: vi.fn(),
    signal: new AbortController().signal,
  } as unknown as FindingCardPorts;
  return { card: new FindingCard(ports), said };
}

describe('the key that fixes', () => {
  beforeEach(() => {
    written.length = 0;
    outcome = { kind: 'inserted', driver: 'test' };
  });

  it('is for the finding that carries its name: the gravest that can be fixed, not the first in the text', async () => {
    aCard().card.run('fix');
    await eventually(() => expect(written).toHaveLength(1));
    expect(written[0]?.replace).toEqual({ start: 4, end: 7 });
  });

  it('says why nothing was changed', async () => {
    outcome = { kind: 'refused', reason: 'read-only' };
    const { card, said } = aCard();
    card.run('fix');
    await eventually(() => expect(said).toEqual(['overlay_refused_read_only']));
  });
});

describe('the keys that wave the gravest finding through', () => {
  beforeEach(() => {
    judged.length = 0;
    waved.length = 0;
  });

  it('do so in this draft, for the shop, and as wrong with the words around it', async () => {
    const { card, said } = aCard();
    for (const action of ['ignore', 'ignoreShop', 'report'] as const) card.run(action);
    await eventually(() => expect(said).toEqual(['overlay_ignored_shop', 'overlay_reported']));
    expect(waved).toEqual(Array(3).fill(['r', '加微信']));
    expect(judged).toEqual([
      { shopId: 's', ruleId: 'r', text: '加微信', verdict: 'month' },
      { shopId: 's', ruleId: 'r', text: '最好用,加微信', verdict: 'wrong' },
    ]);
  });
});
