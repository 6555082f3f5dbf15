import { tableFormat } from '../table-format';

/** 客服宝's template, as xlsx or csv. The title is often empty. */
export default tableFormat({
  id: 'kefubao',
  label: '客服宝',
  html: true,
  needs: ['一级分类', '话术内容'],
  may: ['二级分类', '话术标题'],
});
