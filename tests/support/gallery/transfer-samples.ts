import type { ExportPreview, ImportView, PastImport, RowView, TransferStep } from '../../../lib/app/transfer/transfer';
import { PHRASES, phrase } from './library-samples';
import { NOW } from './samples';

const shipped = PHRASES[1] ?? phrase('fh', '今天发');

export const PLANNED: RowView[] = [
  {
    row: 2,
    action: 'create',
    warnings: [],
    phrase: phrase('bz', '亲，包装都是加厚的，您放心。', { groups: ['售前', '包装'] }),
  },
  {
    row: 3,
    action: 'update',
    warnings: ['same-text'],
    before: shipped,
    phrase: { ...shipped, body: '今天 18 点前付款的当天发出。', groups: ['售前'] },
  },
  { row: 4, action: 'skip', warnings: [], reason: 'same' },
  { row: 5, action: 'error', warnings: [], reason: 'code-twice', found: 'fh' },
  ...Array.from(
    { length: 400 },
    (_, i): RowView => ({
      row: i + 6,
      action: 'create',
      warnings: [],
      phrase: phrase(`n${i}`, `第 ${i} 条，内容长一点，看两行时的样子。`.repeat(3), { groups: [`第 ${i % 9} 组`] }),
    }),
  ),
];

const count = (action: RowView['action']) => PLANNED.filter((row) => row.action === action).length;

export const view = (part: Partial<ImportView> = {}): ImportView => ({
  name: '千牛快捷短语-旗舰店.csv',
  format: { id: 'qianniu-csv', label: '千牛 快捷短语', confidence: 1 },
  isOwn: false,
  alternatives: [{ id: 'table', label: 'CSV / Excel', confidence: 0.5 }],
  encoding: 'gb18030',
  damaged: 0,
  delimiter: ',',
  sheets: [],
  alike: [],
  unread: [],
  sheet: null,
  columns: [
    { name: '快捷短语编码', samples: ['bz', 'fh'] },
    { name: '快捷短语', samples: ['亲，包装都是加厚的，您放心。', '今天 18 点前付款的当天发出。'] },
    { name: '快捷短语分组', samples: ['售前'] },
  ],
  mapping: { headerRow: 1, fields: ['code', 'body', 'group1'] },
  isGuess: false,
  settings: { mode: 'merge', shopId: '*', scope: 'personal', moves: false },
  fault: null,
  counts: {
    all: PLANNED.length,
    create: count('create'),
    update: count('update'),
    skip: count('skip'),
    error: count('error'),
    warned: 1,
  },
  removed: 0,
  ...part,
});

export const preview = (part: Partial<ImportView> = {}): TransferStep => ({
  kind: 'preview',
  view: view(part),
  isStale: false,
  fault: null,
});

export const PAST: PastImport[] = [{ changeId: 'c-1', at: NOW, created: 120, changed: 8 }];

export const EXPORTING: ExportPreview = {
  phrases: 5,
  losses: [
    { kind: 'characters', phrases: 1, found: ['😀', '♥'], count: 2, titles: ['问候'] },
    { kind: 'field', phrases: 2, found: ['标题', '标签'], count: 2, titles: ['问候', '发货'] },
  ],
};

/** Every designed state of import and export, by name. */
export const TRANSFER_STATES: Record<string, TransferStep> = {
  'transfer-choose': { kind: 'choose' },
  'transfer-reading': { kind: 'reading', name: 'a.csv', progress: { phase: 'compare', done: 12_000, total: 50_000 } },
  'transfer-refused': { kind: 'refused', name: '旧表.xls', fault: 'old-xls' },
  'transfer-preview': preview(),
  'transfer-guess': preview({
    isGuess: true,
    fault: 'no-header',
    damaged: 12,
    mapping: { headerRow: 0, fields: ['code', 'body', null] },
    columns: [
      { name: '', samples: ['bz'] },
      { name: '', samples: ['亲，包装都是加厚的'] },
      { name: '', samples: ['x'] },
    ],
  }),
  'transfer-writing': { kind: 'writing', view: view(), progress: { phase: 'swap', done: 12_000, total: 50_000 } },
  'transfer-done': {
    kind: 'done',
    report: { changeId: 'c-1', created: 401, updated: 1, removed: 7, skipped: 1, errors: 1, usesLeft: 12 },
  },
};
