// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Checker, compileChecker } from '../../lib/checks/checker';
import type { Finding } from '../../lib/checks/finding';
import { basePack } from '../../lib/checks/packs/base';
import { type DraftWatch, type DraftWatchPorts, watchDraft } from '../../lib/page/draft-watch';
import type { DraftFacts } from '../../lib/page/link';

let life: AbortController;
afterEach(() => life.abort());

interface Drafted {
  box: HTMLTextAreaElement;
  draft: DraftWatch;
  fault: ReturnType<typeof vi.fn>;
  joined: ReturnType<typeof vi.fn>;
}

function aDraft(checker: Checker, ask?: DraftWatchPorts['ask']): Drafted {
  life = new AbortController();
  const box = document.createElement('textarea');
  document.body.replaceChildren(box);
  const fault = vi.fn();
  const joined = vi.fn();
  const draft = watchDraft({
    window,
    box: () => box,
    checker: () => checker,
    previousReplies: () => [],
    changed: () => {},
    ask: ask ?? (async () => null),
    joined,
    fault,
    signal: life.signal,
  });
  return { box, draft, fault, joined };
}

describe('the draft', () => {
  it('has its findings again in another conversation, though they were waved through in this one', () => {
    const { box, draft } = aDraft(compileChecker([basePack]));
    box.value = '加我微信聊';
    draft.look();
    const [finding] = draft.findings;
    expect(finding).toBeDefined();
    if (!finding) return;
    draft.ignoreOnce(finding.ruleId, box.value.slice(finding.start, finding.end));
    expect(draft.findings).toEqual([]);
    draft.forget();
    expect(draft.findings).toEqual([finding]);
  });

  it('keeps no finding of the words before when the checker fails, and says that it was not checked', () => {
    const real = compileChecker([basePack]);
    const failing: Checker = {
      ruleCount: 1,
      check: (text, context) => {
        if (text === '坏') throw new Error('broken detector');
        return real.check(text, context);
      },
    };
    const { box, draft, fault } = aDraft(failing);
    box.value = '加我微信聊';
    draft.look();
    box.value = '坏';
    draft.look();
    expect(draft).toMatchObject({ text: '坏', findings: [], unchecked: true });
    expect(fault).toHaveBeenCalledOnce();
    box.value = '您好';
    draft.look();
    expect(draft.unchecked).toBe(false);
  });
});

describe('what the facts say of the draft', () => {
  const rules = compileChecker([basePack]);
  const wrong: Finding = {
    ...{ ruleId: 'fact-conflict.amount-off', family: 'fact-conflict', severity: 'warn', via: 'fact', start: 0, end: 7 },
    ...{
      why: '',
      basis: '',
      advice: '',
      fact: { text: '满300减40', source: { kind: 'promotion', id: 'p', label: '活动' } },
    },
  };
  /** Questions wait until the test answers them. */
  const later = () => {
    const open: { text: string; reword: boolean; answer: (facts: DraftFacts | null) => void }[] = [];
    const ask: DraftWatchPorts['ask'] = (question) =>
      new Promise((answer) => {
        open.push({ ...question, answer });
      });
    return { open, ask };
  };
  const settle = () => vi.advanceTimersByTimeAsync(300);
  const type = (box: HTMLTextAreaElement, draft: DraftWatch, text: string) => {
    box.value = text;
    draft.look();
  };

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('stands beside what the rules say, and goes with the draft it belongs to', async () => {
    const { open, ask } = later();
    const { box, draft, joined } = aDraft(rules, ask);
    type(box, draft, '满300减50');
    await settle();
    open[0]?.answer({ findings: [wrong], wording: null });
    await settle();
    expect(draft.findings).toEqual([wrong]);
    expect(draft.ruled).toEqual([]);
    expect(joined).toHaveBeenCalledOnce();
    type(box, draft, '满300减40');
    expect(draft.findings).toEqual([]);
  });

  it('is asked once the hands rest, and an answer that is late for its draft is dropped', async () => {
    const { open, ask } = later();
    const { box, draft, joined } = aDraft(rules, ask);
    for (const text of ['满', '满300', '满300减50']) type(box, draft, text);
    await settle();
    expect(open.map(({ text }) => text)).toEqual(['满300减50']);
    type(box, draft, '满300减5');
    open[0]?.answer({ findings: [wrong], wording: null });
    await settle();
    expect(draft.findings).toEqual([]);
    type(box, draft, '满300减50');
    await settle();
    // The first answer for these very words was for an earlier question; only the newest may paint.
    expect(open.map(({ text }) => text)).toEqual(['满300减50', '满300减5', '满300减50']);
    open[1]?.answer({ findings: [wrong], wording: null });
    await settle();
    expect(joined).not.toHaveBeenCalled();
  });

  it('is forgotten in another conversation, though the words are the same', async () => {
    const { open, ask } = later();
    const { box, draft } = aDraft(rules, ask);
    type(box, draft, '满300减50');
    await settle();
    open[0]?.answer({ findings: [wrong], wording: null });
    await settle();
    draft.forget();
    expect(draft.findings).toEqual([]);
    await settle();
    expect(open).toHaveLength(2);
  });

  it('stays waved through for this draft', async () => {
    const { open, ask } = later();
    const { box, draft } = aDraft(rules, ask);
    type(box, draft, '满300减50');
    await settle();
    open[0]?.answer({ findings: [wrong], wording: null });
    await settle();
    draft.ignoreOnce(wrong.ruleId, '满300减50');
    expect(draft.findings).toEqual([]);
    await settle();
    open[1]?.answer({ findings: [wrong], wording: null });
    await settle();
    expect(draft.findings).toEqual([]);
  });

  it('puts another wording in the place of the whole draft that says nothing', async () => {
    const { open, ask } = later();
    const { box, draft } = aDraft(rules, ask);
    type(box, draft, '亲，嗯嗯');
    await settle();
    expect(open[0]?.reword).toBe(true);
    open[0]?.answer({ findings: [], wording: '今天就给您发出' });
    await settle();
    expect(draft.findings).toMatchObject([{ family: 'perfunctory', start: 0, end: 4, replacement: '今天就给您发出' }]);
  });
});
