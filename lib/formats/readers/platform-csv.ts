import { tableFormat } from '../table-format';

/** A platform's template of 2026: its columns carry notes in brackets, `快捷短语内容（必填）`. */
export default tableFormat({
  id: 'platform-csv',
  label: '平台快捷短语表（2026）',
  html: true,
  needs: [/快捷短语内容/],
  may: ['快捷短语编码', '快捷短语分组', '快捷短语标题'],
});
