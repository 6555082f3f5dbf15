import { tableFormat } from '../table-format';

/** 千牛's export of quick phrases: GBK, one level of groups, cells guarded by a TAB; the column of groups may be missing. */
export default tableFormat({
  id: 'qianniu-csv',
  label: '千牛 快捷短语',
  keepsSpaces: true,
  levels: (groups) => groups.filter(Boolean),
  needs: ['快捷短语编码', '快捷短语'],
  may: ['快捷短语分组'],
});
