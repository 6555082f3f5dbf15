import type {
  OwnRulesApp,
  OwnRulesState,
  RuleImportView,
  TriedFilter,
  TriedRow,
} from '../../../lib/app/rules/own-rules';
import { ok } from '../../../lib/shared/result';
import { FakeApp } from './fake-app';

const PLAIN = { take: true, tip: false, allow: false, alike: false };
const row = (title: string, part: Partial<TriedRow> = {}): TriedRow => ({
  ...{ at: 0, title, family: 'service-taboo', severity: 'warn', flagged: 0, share: 0, examples: [], allow: [] },
  ...{ demotion: null, soundAlikes: null, coveredBy: [], brokenExamples: 0, choice: PLAIN },
  ...part,
});

/** Rows of every kind, then many plain ones. */
export const TRIED: TriedRow[] = [
  row('最', {
    ...{ severity: 'tip', flagged: 128, share: 0.0284, demotion: 'one-character', allow: ['最近', '最后', '最晚'] },
    ...{ examples: ['最近天气冷，到货会慢一点', '最晚明天发'], choice: { ...PLAIN, tip: true, allow: true } },
  }),
  row('联系', { flagged: 96, share: 0.0213, demotion: 'common', severity: 'tip', choice: { ...PLAIN, tip: true } }),
  row('加微信', {
    ...{ family: 'off-platform', severity: 'block', coveredBy: ['引导买家到站外联系。'], soundAlikes: 'safe' },
    choice: { ...PLAIN, take: false },
  }),
  row('返现红包', { family: 'review-bribery', soundAlikes: 'safe', choice: { ...PLAIN, alike: true } }),
  row('价位', { flagged: 2, share: 0.0004, soundAlikes: 'unsafe', examples: ['这个价位的都有货'] }),
  ...Array.from({ length: 59_995 }, (_, i) => row(`词语${i}`)),
].map((one, at) => ({ ...one, at }));

export const RULE_IMPORT: RuleImportView = {
  ...{ name: '平台违禁词-2026.txt', kind: 'words', encoding: 'gb18030', damaged: 0, revision: 1 },
  settings: {
    ...{ label: '平台违禁词-2026', family: 'service-taboo', severity: 'warn', encoding: null, replaces: null },
    texts: { why: '', basis: '', advice: '' },
  },
  counts: { all: TRIED.length, flagged: 3, demoted: 2, covered: 1, allow: 1, alike: 2, left: 1 },
  faults: [
    { row: 12, reason: 'twice' },
    { row: 40, reason: 'too-long' },
  ],
  faultCount: 2,
};

export const OWN_RULES: OwnRulesState = {
  packs: [
    { id: 'own-1', label: '平台违禁词', version: '2026-09-01', on: true, at: 1, rules: 4, words: 60_000 },
    { id: 'house', label: '店里的规矩', version: '3', on: false, at: 2, rules: 2, words: 31 },
  ],
  alarms: [
    { id: 'a1', shopId: 'practice', ruleId: 'off-platform.wechat', text: '可以用微信支付吗，支持的', at: 5 },
    { id: 'a2', shopId: 'practice', ruleId: 'privacy.phone', text: '收件电话 <手机号> 对吗', at: 4 },
  ],
  changes: [
    { changeId: 'c2', kind: 'pack', label: '平台违禁词（旧）', gone: true, at: Date.UTC(2026, 8, 2, 1) },
    { changeId: 'c1', kind: 'alarm', label: '可以开发票吗', gone: true, at: Date.UTC(2026, 8, 1, 1) },
  ],
  step: { kind: 'choose' },
};

/** Own rules that only remember what they are asked; `rows` are those of the sample. */
export class FakeOwnRules extends FakeApp<OwnRulesState> implements OwnRulesApp {
  constructor(state: OwnRulesState = OWN_RULES) {
    super(state);
  }
  rows = async (filter: TriedFilter, from: number, to: number): Promise<TriedRow[]> => {
    this.calls.push(['rows', filter, from, to]);
    return TRIED.slice(from, to);
  };
  open = this.#note('open');
  settle = this.#note('settle');
  choose = this.#note('choose');
  close = this.#note('close');
  exportAlarms = this.#note('exportAlarms');
  save = this.#done('save');
  remove = this.#done('remove');
  setOn = this.#done('setOn');
  undo = this.#done('undo');
  exportPack = this.#done('exportPack');
  removeAlarm = this.#done('removeAlarm');

  #note(name: string) {
    return (...args: unknown[]): void => {
      this.calls.push([name, ...args]);
    };
  }
  #done(name: string) {
    return async (...args: unknown[]) => {
      this.calls.push([name, ...args]);
      return ok(undefined);
    };
  }
}
