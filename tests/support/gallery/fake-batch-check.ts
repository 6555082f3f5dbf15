import type { BatchCheckApp, BatchState, FlaggedMessage } from '../../../lib/app/rules/batch-check';
import { FakeApp } from './fake-app';

const flagged = Array.from(
  { length: 400 },
  (_, i): FlaggedMessage => ({
    id: String(i),
    where: `j${i}`,
    text: '亲，加我微信 ※ 发您优惠券',
    severity: 'block',
    findings: [
      { ruleId: 'off-platform.wechat', family: 'off-platform', severity: 'block', words: '微信', why: '引导到站外。' },
    ],
  }),
);

/** A batch check that only remembers what it is asked; it begins with its results. */
export class FakeBatchCheck extends FakeApp<BatchState> implements BatchCheckApp {
  constructor(
    state: BatchState = {
      kind: 'done',
      name: '十一月聊天.jsonl',
      checked: 12_480,
      unread: {
        lines: [
          { kind: 'chat', line: 7, fault: 'not-json' },
          { kind: 'chat', line: 812, fault: 'no-buyer' },
          { kind: 'chat', line: 9_031, fault: 'duplicate-id' },
        ],
        count: 3,
      },
      speakers: [],
      severities: { block: 400, warn: 0, tip: 0 },
      families: [{ family: 'off-platform', count: 400 }],
      flagged,
      stopped: false,
    },
  ) {
    super(state);
  }
  open: BatchCheckApp['open'] = (...args) => void this.calls.push(['open', ...args]);
  checkAs = (agents: readonly string[]): void => void this.calls.push(['checkAs', agents]);
  cancel = (): void => void this.calls.push(['cancel']);
  exportReport = (): void => void this.calls.push(['exportReport']);
}
