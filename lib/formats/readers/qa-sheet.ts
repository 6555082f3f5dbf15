import { splitSentences } from '../cell-values';
import { tableFormat } from '../table-format';

/** Sheets of questions and answers; the model they belong to becomes a tag. */
export default tableFormat({
  id: 'qa-sheet',
  label: '问答表',
  html: true,
  needs: [
    /^(客户|买家|顾客|常见|用户)?(问题|提问|问法|问)$|^(q|question)$/,
    /^(标准|客服|推荐|参考)?(答案|回答|答复|回复|话术|答)$|^(a|answer)$/,
  ],
  may: ['产品型号', '分类', '相似问法', '标签'],
  fields: { 问题: 'title', 提问: 'title', 问: 'title' },
  finish(row) {
    const asked = splitSentences(row.title ?? '');
    return { ...row, title: asked[0] ?? '', questions: [...new Set([...asked, ...(row.questions ?? [])])] };
  },
});
