import { type FIELDS, type Field, GROUP_FIELDS, type Mapping, type Table } from './format';

/**
 * The names tools give their columns. A name is found inside a longer one (`快捷短语内容（必填）`), the longest first, so that
 * `快捷短语分组` wins before `快捷短语`; those marked `=` are whole names alone. Latin names must be whole words: `to` is not in `customer`.
 */
const NAMES: Record<(typeof FIELDS)[number], string[]> = {
  id: ['应答编号'],
  code: '快捷短语编码 快捷编码 短语编码 话术编码 话术编号 短语编号 快捷编号 快捷口令 编码 快捷键 快捷码 快捷指令 快捷字符 代码 简码 缩写 short_code shortcode shortcut trigger abbreviation abbr code'.split(
    ' ',
  ),
  body: '快捷短语内容 快捷回复内容 快捷短语 快捷回复 快捷语 =短语 =文案 话术文案 常用语 话术内容 回复内容 短语内容 内容 答案 回答 回复 话术 答复 答 客服答 正文 标准答案 标准话术 replace snippet body content answer reply response message phrase expansion text'.split(
    ' ',
  ),
  title:
    '快捷短语标题 快捷短语名称 短语标题 话术短标题 话术标题 话术名称 短标题 标题 问题 提问 问 客户问 顾客问 买家问 名称 主题 name label title question'.split(
      ' ',
    ),
  group1:
    '一级分类 一级分组 =工作表 快捷短语分组 快捷回复分组 短语分组 话术组 类目 分组名称 分类名称 问题类型 问题分类 分类 分组 类型 类别 组别 目录 文件夹 场景 大类 模块 category group groups folder type'.split(
      ' ',
    ),
  group3: '三级分类 三级分组'.split(' '),
  group2: '二级分类 二级分组 话术分组 子分类 子分组 小类 subcategory'.split(' '),
  tags: '标签 keywords tags tag 产品型号 适用平台'.split(' '),
  questions: '买家问法 相似问法 相似问题 相似问 扩展问法 扩展问 常见问法 问法 匹配关键词 触发词 关键词 关键字'.split(
    ' ',
  ),
  variants: '其他说法 备选话术 备用话术 备选回复'.split(' '),
  stage: ['阶段'],
  scope: ['范围'],
  pinned: ['置顶'],
  validFrom: '有效期起 生效时间 生效日期 开始时间'.split(' '),
  validTo: '有效期止 失效时间 失效日期 结束时间'.split(' '),
  active: 'active enabled 启用 是否启用 状态'.split(' '),
  picture: '图片名 图片 image'.split(' '),
};

/** Names are kept in simplified characters; these make up those that traditional sheets use. */
const TRADITIONAL = new Map(
  [...'編编碼码內内話话術术組组類类別别標标題题問问覆复關关鍵键詞词簽签語语階阶範范圍围啟启場场'].flatMap(
    (char, i, all) => (i % 2 === 0 ? [[char, all[i + 1] as string]] : []),
  ) as [string, string][],
);
const ANY_TRADITIONAL = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'g');

const ALIASES = Object.entries(NAMES)
  .flatMap(([field, names]) =>
    names.map((name) => ({
      field: field as Field,
      name: plainName(name.replace('=', '')),
      isLatin: /^[a-z _]+$/.test(name),
      // One character, or a word of many meanings, is a part of too many names.
      isWhole: name.length === 1 || name.startsWith('='),
    })),
  )
  .sort((a, b) => b.name.length - a.name.length);

/** Most cells are no names: one look tells. */
const ANY_ALIAS = new RegExp(ALIASES.map(({ name }) => name).join('|'));

/** How a reply is sent, not what it is about: a column of nothing else names no groups. */
const MEDIUM =
  /^(?:文本|文字|纯文本|图片|图文|图文混排|链接|视频|语音|音频|文件|表情|小程序|卡片|text|image|link|video|file)$/i;

/** A header is looked for this far down: templates put help lines above it. */
const HEADER_ROWS = 20;
/** Share of a column's name that the known name must make up. Help lines hold such words too, among many others. */
const SHARE = 0.3;
const LONGEST_NAME = 60;
const LONGEST_LONE_NAME = 20;

/** A column's name without brackets and what they hold; width, case and old characters folded, no blanks between Han characters. */
export function plainName(cell: string): string {
  const folded = cell.normalize('NFKC').toLowerCase().replaceAll('_', ' ');
  const bare = folded.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '').replace(/[*:：\s]+/g, ' ');
  const closed = bare.trim().replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  return closed.replace(ANY_TRADITIONAL, (char) => TRADITIONAL.get(char) ?? char);
}

interface Match {
  field: Field;
  /** How much of the name is explained: 1 when all of it. */
  share: number;
}

/** 话术2, 回复内容三: more texts beside the first. */
const FURTHER = /^(.*?)\s*([2-9二三四五六七八九])$/;
/** Q and A are names only where both stand. */
const LETTERS: Record<string, Match | undefined> = { q: { field: 'title', share: 1 }, a: { field: 'body', share: 1 } };
/** Sheets give each wording or question a column of its own. */
const SHARED_FIELDS = new Set<Field>(['variants', 'questions']);

/** What a column's name says it holds; null when it says nothing known. */
export function fieldOf(cell: string): Match | null {
  if (cell.length > LONGEST_NAME) return null;
  const name = plainName(cell);
  if (!ANY_ALIAS.test(name)) return null;
  const first = FURTHER.exec(name)?.[1];
  const further = first === undefined ? null : fieldOf(first);
  if (further?.field === 'body') return { field: 'variants', share: further.share };
  if (further?.field === 'title') return { field: 'questions', share: further.share };
  const named = ALIASES.filter((alias) => isNamedIn(name, alias));
  const found = named.filter((alias) => alias.name.length >= SHARE * name.length);
  // In Chinese the end of a name says what a thing is: 话术分类 is a group, 团队快捷回复分组 too.
  const alias = found.length > 0 ? (named.find((it) => !it.isLatin && name.endsWith(it.name)) ?? found[0]) : undefined;
  return alias ? { field: alias.field, share: alias.name.length / name.length } : null;
}

const isNamedIn = (name: string, alias: (typeof ALIASES)[number]): boolean =>
  alias.isWhole
    ? name === alias.name
    : alias.isLatin
      ? ` ${name} `.includes(` ${alias.name} `)
      : name.includes(alias.name);

/** The field of each column, each field once, save wordings and questions: the name that is explained best has it, the leftmost of equals. */
export function fieldsOf(cells: readonly string[]): (Field | null)[] {
  const names = cells.map(plainName);
  const isAsked = names.includes('q') && names.includes('a');
  const matches = cells.map((cell, i) => (isAsked && LETTERS[names[i] ?? '']) || fieldOf(cell));
  const holders = new Map<Field, number>();
  for (const [column, match] of matches.entries()) {
    if (!match) continue;
    const holder = holders.get(match.field);
    const share = holder === undefined ? 0 : (matches[holder]?.share ?? 0);
    if (match.share > share) holders.set(match.field, column);
  }
  return matches.map((match, column) =>
    match && (SHARED_FIELDS.has(match.field) || holders.get(match.field) === column) ? match.field : null,
  );
}

/** Every format asks. */
const detected = new WeakMap<Table, Mapping>();

/** Finds the header and what its columns are. `headerRow` is 0, and there are no fields, when there is none. */
export function detectMapping(table: Table): Mapping {
  const found = detected.get(table) ?? findHeader(table);
  detected.set(table, found);
  return found;
}

function findHeader(table: Table): Mapping {
  let best: Mapping = { headerRow: 0, fields: [] };
  let most = 0;
  for (const [i, { row, cells }] of table.rows.slice(0, HEADER_ROWS).entries()) {
    if (isNumbered(cells, table.rows[i + 1]?.cells) || isNumbered(cells, table.rows[i - 1]?.cells)) continue;
    const fields = fieldsOf(cells);
    if (!fields.includes('body')) continue;
    const named = fields.filter((field) => field !== null).length;
    if (named > most && (named > 1 || isLoneName(cells))) {
      most = named;
      best = { headerRow: row, fields };
    }
  }
  return { ...best, fields: best.fields.map((field, column) => (isMedium(table, best, column) ? null : field)) };
}

/** Whether the row beside it says the same under another letter or number: 关键词A 回复A beside 关键词B 回复B are no names. */
function isNumbered(cells: readonly string[], beside: readonly string[] | undefined): boolean {
  const stem = (cell: string) => cell.trim().replace(/(?:[a-z]|\d{1,3})$/i, '');
  const filled = cells.flatMap((cell, i) => (cell.trim() ? [{ cell, other: beside?.[i] ?? '' }] : []));
  return (
    filled.length > 1 &&
    filled.every(({ cell, other }) => cell !== other && stem(cell) !== '' && stem(cell) === stem(other))
  );
}

/** Whether a column of groups holds nothing but how replies are sent. */
function isMedium({ rows }: Table, { headerRow, fields }: Mapping, column: number): boolean {
  if (!GROUP_FIELDS.some((field) => field === fields[column])) return false;
  const cells = rows
    .flatMap(({ row, cells }) => (row > headerRow ? [(cells[column] ?? '').trim()] : []))
    .filter(Boolean);
  return cells.length > 0 && cells.every((cell) => MEDIUM.test(cell));
}

/** Whether a row that names nothing but the texts is a header all the same: that name stands alone in its cell, the others are short too. */
function isLoneName(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const isNamed = filled.some((cell) => fieldOf(cell)?.field === 'body' && fieldOf(cell)?.share === 1);
  return isNamed && new Set(filled).size === filled.length && filled.every((cell) => cell.length <= LONGEST_LONE_NAME);
}

/**
 * What the columns of a table without header may be, for a person to confirm: the one with the longest texts is the body; a column of
 * short texts, nearly all different, before it is the code, and the title behind it; one that repeats itself is the group.
 */
export function guessFields(table: Table): (Field | null)[] {
  const rows = table.rows.slice(0, 200);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, column) => {
    const texts = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter(Boolean);
    const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    return { length, variety: new Set(texts).size / Math.max(1, texts.length), filled: texts.length };
  });
  const body = columns.reduce((best, { length }, i) => (length > (columns[best]?.length ?? 0) ? i : best), 0);
  const fields = columns.map((_, column): Field | null => (column === body ? 'body' : null));
  const code = columns.findIndex((it, i) => i < body && it.filled > 0 && it.length <= 8 && it.variety > 0.8);
  if (code >= 0) fields[code] = 'code';
  const group = columns.findIndex(
    (it, i) => fields[i] === null && it.filled > 0 && it.length <= 20 && it.variety < 0.8,
  );
  if (group >= 0) fields[group] = 'group1';
  const title = columns.findIndex((it, i) => i > body && it.filled > 1 && it.length <= 20 && it.variety > 0.8);
  if (title >= 0 && fields[title] === null) fields[title] = 'title';
  return fields;
}
