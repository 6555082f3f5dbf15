import { tableFormat } from '../table-format';

export default tableFormat({
  id: 'speech-repo',
  label: 'speech-repo',
  html: true,
  needs: ['内容', '类型', '标签'],
});
