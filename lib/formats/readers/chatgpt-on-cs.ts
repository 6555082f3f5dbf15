import { platformNamed } from '../../service/platform-names';
import { readYes, splitWords } from '../cell-values';
import { tableFormat } from '../table-format';

/** Names of "every platform" there; no tag. */
const EVERYWHERE = /^(|\*|全部|所有|通用|全平台|全局|all)$/i;

/** ChatGPT-On-CS: a help row above the header; keywords separated by `|`, several replies by `[or]`. */
export default tableFormat({
  id: 'chatgpt-on-cs',
  label: 'ChatGPT-On-CS',
  html: true,
  needs: ['匹配关键词', '回复内容'],
  may: ['平台', '模糊匹配', '支持正则'],
  finish(row, other) {
    const [body = '', ...variants] = row.body
      .split(/\[or\]/i)
      .map((reply) => reply.trim())
      .filter(Boolean);
    const questions = other('匹配关键词')
      .split(/[|｜]/)
      .map((word) => word.trim())
      .filter(Boolean);
    const places = splitWords(other('平台')).filter((place) => !EVERYWHERE.test(place));
    const platforms = places.flatMap((place) => platformNamed(place) ?? []);
    const isPattern = readYes(other('支持正则'), false) && questions.length > 0;
    return {
      ...row,
      body,
      variants,
      title: isPattern ? '' : (questions[0] ?? ''),
      questions: isPattern ? [] : questions,
      ...(platforms.length > 0 && { platforms: [...new Set(platforms)] }),
      tags: places.filter((place) => platformNamed(place) === undefined),
      warnings: isPattern ? [...row.warnings, 'pattern-left-out'] : row.warnings,
    };
  },
});
