import { tableFormat } from '../table-format';

/** Bot V3: a marker line and an account above the header; levels of groups are joined by an arrow, in either width. */
export default tableFormat({
  id: 'bot-v3',
  label: 'Bot V3',
  needs: ['分组', '快捷编码', '标题', '内容'],
  may: ['图片名', '程序数据'],
  fields: { 程序数据: null },
  levels: ([groups = '']) => groups.split(/[=＝][>＞]/),
});
