import { tableFormat } from '../table-format';

/** Templates of WeCom's kind: the limits stand in brackets behind each column's name. */
export default tableFormat({
  id: 'wecom',
  label: '企业微信话术库',
  html: true,
  needs: ['话术分组', '话术内容'],
  may: ['分类', '话术短标题'],
});
