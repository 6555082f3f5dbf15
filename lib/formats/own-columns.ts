import type { Phrase } from '../phrases/phrase';
import { SCOPE_NAMES, STAGE_NAMES, writeListCell, writeTime } from './cell-values';

/** The columns of our own tables, in their order. Names are such that other tools' importers find the usual ones. */
export const OWN_COLUMNS: { name: string; write: (phrase: Phrase) => string }[] = [
  { name: '编码', write: ({ code }) => code },
  { name: '标题', write: ({ title }) => title },
  { name: '内容', write: ({ body }) => body },
  { name: '一级分类', write: ({ groups }) => groups[0] ?? '' },
  { name: '二级分类', write: ({ groups }) => groups[1] ?? '' },
  { name: '买家问法', write: ({ questions }) => writeListCell(questions) },
  { name: '其他说法', write: ({ variants }) => writeListCell(variants) },
  { name: '标签', write: ({ tags }) => writeListCell(tags) },
  { name: '阶段', write: ({ stage }) => STAGE_NAMES[stage] },
  { name: '范围', write: ({ scope }) => SCOPE_NAMES[scope] },
  { name: '置顶', write: ({ pinned }) => (pinned ? '是' : '') },
  { name: '有效期起', write: ({ validFrom }) => writeTime(validFrom) },
  { name: '有效期止', write: ({ validTo }) => writeTime(validTo) },
  { name: '应答编号', write: ({ id }) => id },
];

/** Header and rows of a library as text cells, not yet guarded against being run as formulas. */
export const ownRows = (phrases: readonly Phrase[]): string[][] => [
  OWN_COLUMNS.map(({ name }) => name),
  ...phrases.map((phrase) => OWN_COLUMNS.map(({ write }) => write(phrase))),
];
