import { decodeEntities } from '../markup/markup';
import { tableFormat } from '../table-format';

const UNGROUPED = '未分组';

/** 飞牛: separators and line ends within a cell are written as character references; what is in no group shows under 未分组. */
export default tableFormat({
  id: 'feiniu',
  label: '飞牛',
  needs: ['快捷编码', '快捷短语'],
  may: ['快捷短语分组'],
  cell: (text) => decodeEntities(text).replace(/\r\n?/g, '\n'),
  levels: ([group = '']) => [group.trim() || UNGROUPED],
});
