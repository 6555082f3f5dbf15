// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Checker, compileChecker } from '../../lib/checks/checker';
import { basePack } from '../../lib/checks/packs/base';
import { type DraftWatch, watchDraft } from '../../lib/page/draft-watch';

let life: AbortController;
afterEach(() => life.abort());

function aDraft(checker: Checker): { box: HTMLTextAreaElement; draft: DraftWatch; fault: ReturnType<typeof vi.fn> } {
  life = new AbortController();
  const box = document.createElement('textarea');
  document.body.replaceChildren(box);
  const fault = vi.fn();
  const draft = watchDraft({
    window,
    box: () => box,
    checker: () => checker,
    previousReplies: () => [],
    changed: () => {},
    fault,
    signal: life.signal,
  });
  return { box, draft, fault };
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
