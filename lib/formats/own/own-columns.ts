import type { Phrase } from '../../phrases/phrase';
import { SCOPE_NAMES, STAGE_NAMES, writeListCell, writeTime } from '../cell-values';
import type { Field, Uses } from '../format';
import type { UsesOf } from '../writer';

export interface OwnColumn {
  name: string;
  field: Field;
  /** `uses`: how often the phrase was used, where that is known. */
  write: (phrase: Phrase, uses?: Uses) => string;
}

/**
 * The columns of our own tables, in their order: all of a phrase but its pictures. Names are such that other tools' importers find the
 * usual ones. Lists are an item a line; what has parts of its own is JSON.
 */
export const OWN_COLUMNS: readonly OwnColumn[] = [
  { name: '编码', field: 'code', write: ({ code }) => code },
  { name: '标题', field: 'title', write: ({ title }) => title },
  { name: '内容', field: 'body', write: ({ body }) => body },
  { name: '一级分类', field: 'group1', write: ({ groups }) => groups[0] ?? '' },
  { name: '二级分类', field: 'group2', write: ({ groups }) => groups[1] ?? '' },
  { name: '买家问法', field: 'questions', write: ({ questions }) => writeListCell(questions) },
  { name: '其他说法', field: 'variants', write: ({ variants }) => writeListCell(variants) },
  { name: '标签', field: 'tags', write: ({ tags }) => writeListCell(tags) },
  { name: '阶段', field: 'stage', write: ({ stage }) => STAGE_NAMES[stage] },
  { name: '范围', field: 'scope', write: ({ scope }) => SCOPE_NAMES[scope] },
  { name: '置顶', field: 'pinned', write: ({ pinned }) => (pinned ? '是' : '') },
  { name: '有效期起', field: 'validFrom', write: ({ validFrom }) => writeTime(validFrom) },
  { name: '有效期止', field: 'validTo', write: ({ validTo }) => writeTime(validTo) },
  { name: '商品范围', field: 'products', write: ({ products }) => writeListCell(products) },
  { name: '平台范围', field: 'platforms', write: ({ platforms }) => writeListCell(platforms) },
  { name: '店铺范围', field: 'shops', write: ({ shops }) => writeListCell(shops) },
  {
    name: '变量说明',
    field: 'variables',
    write: ({ variables }) => (variables.length ? JSON.stringify(variables) : ''),
  },
  { name: '自动回复设置', field: 'autoReply', write: ({ autoReply }) => (autoReply ? JSON.stringify(autoReply) : '') },
  { name: '复制自', field: 'copyOf', write: ({ copyOf }) => copyOf ?? '' },
  { name: '所属店铺', field: 'shopId', write: ({ shopId }) => shopId },
  { name: '创建时间', field: 'createdAt', write: ({ createdAt }) => writeTime(createdAt) },
  { name: '修改时间', field: 'updatedAt', write: ({ updatedAt }) => writeTime(updatedAt) },
  { name: '使用次数', field: 'useCount', write: (_, uses) => (uses ? String(uses.count) : '') },
  { name: '上次使用', field: 'lastUsed', write: (_, uses) => writeTime(uses?.lastAt) },
  { name: '应答编号', field: 'id', write: ({ id }) => id },
];

/** Header and rows of a library as text cells, not yet guarded against being run as formulas. */
export const ownRows = (phrases: readonly Phrase[], usesOf: UsesOf = new Map()): string[][] => [
  OWN_COLUMNS.map(({ name }) => name),
  ...phrases.map((phrase) => OWN_COLUMNS.map(({ write }) => write(phrase, usesOf.get(phrase.id)))),
];
