import { FAMILIES, type Family, SEVERITIES, type Severity } from './finding';

/** What lists of words call the families, beside the ids: as the product names them in both languages, and as others do. */
const FAMILY_NAMES: Record<Family, readonly string[]> = {
  'off-platform': ['站外引流', '引流', '站外', '站外联系', '联系方式', '导流'],
  'review-bribery': ['好评返现', '返现', '诱导好评', '刷评', '利诱好评', 'review bribery'],
  abuse: ['辱骂', '谩骂', '侮辱', '骂人', '脏话', '粗口'],
  privacy: ['索要隐私', '隐私', '个人信息', '隐私信息'],
  'refuse-duty': ['拒绝义务', '推诿', '推卸责任', '拒绝履约', '拒绝售后', 'refusing duties'],
  'service-taboo': ['服务禁语', '服务忌语', '禁语', '服务态度', '态度', 'service taboo'],
  'medical-claim': ['医疗功效', '医疗', '医疗用语', '医疗宣传', '功效', '疗效', '虚假功效', 'medical claim'],
  'absolute-claim': ['绝对化用语', '绝对化', '极限词', '极限用语', '广告法', '夸大宣传', 'absolute claim'],
  overpromise: ['过度承诺', '承诺', '虚假承诺', '夸大承诺', 'over-promise'],
  disparage: ['贬低同行', '诋毁', '贬低', '诋毁同行', '贬低竞品', 'disparaging'],
  perfunctory: ['敷衍', '敷衍回复'],
  placeholder: ['变量未填', '未填变量', 'unfilled variable'],
  'fact-conflict': ['与资料不符', '资料不符', 'against the facts'],
};
const SEVERITY_NAMES: Record<Severity, readonly string[]> = {
  block: ['拦', '拦截', '拦下', '禁止', '禁用', '严重', '高', '高危'],
  warn: ['警', '警告', '提醒', '中', '中危', '一般'],
  tip: ['提', '提示', '建议', '低', '低危', '轻微'],
};

const byName = <T extends string>(ids: readonly T[], names: Record<T, readonly string[]>): ReadonlyMap<string, T> =>
  new Map(ids.flatMap((id) => [id, ...names[id]].map((name): [string, T] => [name, id])));
const FAMILY_BY_NAME = byName(FAMILIES, FAMILY_NAMES);
const SEVERITY_BY_NAME = byName(SEVERITIES, SEVERITY_NAMES);

/** The family of that id or name; undefined for none. */
export const familyNamed = (name: string): Family | undefined => FAMILY_BY_NAME.get(name.toLowerCase());

/** The severity of that id or name; undefined for none. */
export const severityNamed = (name: string): Severity | undefined => SEVERITY_BY_NAME.get(name.toLowerCase());
