import type { LintApp, LintGroup, LintItem, LintState } from '../../../lib/app/rules/lint';
import { ok } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';

const item = (id: string, title: string, part: Partial<LintItem>): LintItem => ({
  id,
  phraseId: id,
  level: 'warn',
  title,
  code: 'fh',
  excerpt: '现货订单付款后当天就会发出，单号会更新在订单里，您可以随时查看。',
  say: 'lintNoQuestionsSay',
  args: [],
  fixes: [],
  ...part,
});

export const LINT_GROUPS: LintGroup[] = [
  {
    kind: 'objectionable',
    title: 'lintObjectionable',
    level: 'block',
    fixable: 1,
    items: [
      item('o-1', '优惠力度', {
        level: 'block',
        say: 'lintObjectionableSay',
        args: ['全网最低价', '绝对化用语。', '说具体的优惠。'],
        fixes: [{ do: 'replace-words', wording: 0, start: 0, words: '全网最低价', replacement: '活动价' }],
      }),
    ],
  },
  {
    kind: 'code-shadowed',
    title: 'lintCodeShadowed',
    level: 'warn',
    fixable: 30,
    items: Array.from({ length: 30 }, (_, i) =>
      item(`c-${i}`, `多久发货 ${i}`, {
        say: 'lintCodeSame',
        args: ['fh', '发货时间'],
        fixes: [{ do: 'clear-code' }],
      }),
    ),
  },
  {
    kind: 'out-of-date',
    title: 'lintOutOfDate',
    level: 'warn',
    fixable: 1,
    items: [
      item('d-1', '双十一预售', {
        say: 'lintExpired',
        args: ['2026-11-12'],
        fixes: [{ do: 'trash' }, { do: 'extend', days: 30 }, { do: 'clear-validity' }],
      }),
    ],
  },
];

/** A check-up that only remembers what it is asked; it begins with its results. */
export class FakeLint extends FakeApp<LintState> implements LintApp {
  constructor(state: LintState = { kind: 'done', groups: LINT_GROUPS, checked: 312, stopped: false, stale: false }) {
    super(state);
  }

  start = (): void => void this.calls.push(['start']);
  cancel = (): void => void this.calls.push(['cancel']);
  exportReport = (): void => void this.calls.push(['exportReport']);
  fix: LintApp['fix'] = async (...args) => {
    this.calls.push(['fix', ...args]);
    return ok({ changeId: 'c9', changed: 1, refused: 0 });
  };
  fixAll: LintApp['fixAll'] = async (kind) => {
    this.calls.push(['fixAll', kind]);
    return ok({ changeId: 'c9', changed: 30, refused: 0 });
  };
  undo: LintApp['undo'] = async (changeId) => {
    this.calls.push(['undo', changeId]);
    return ok({ kept: 0 });
  };
}
