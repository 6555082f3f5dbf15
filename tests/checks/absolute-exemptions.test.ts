import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { basePack } from '../../lib/checks/packs/base';

const checker = compileChecker([
  { ...basePack, rules: basePack.rules.filter(({ family }) => family === 'absolute-claim') },
]);
const grave = (text: string) => checker.check(text).filter(({ severity }) => severity !== 'tip');

/**
 * 《广告绝对化用语执法指南》 (2023), articles 5 and 6: each exemption with what it lets pass, and the same words said of the goods before
 * everybody else's, which stay a claim.
 */
const EXEMPTIONS: [string, string[], string[]][] = [
  [
    'service and manner',
    ['会给您最好的服务', '用最快的速度帮您处理', '我们会以最好的态度对待每一位客户'],
    ['我们用的是最好的面料', '国产里导热最快的锅'],
  ],
  ['aims and wishes', ['我们的目标是做最好的品牌', '争取做到行业第一'], ['我们就是行业第一', '我们是国内最好的品牌']],
  [
    'comparison inside one brand',
    ['这几款里面料最好的是这件', '和上一代比续航最长', '店里最便宜的是这个颜色'],
    ['全网续航最长的就是它', '全网最便宜的就是我家'],
  ],
  ['hints for use', ['最佳食用期是收到后七天内', '最好是冷水手洗', '冷藏保存是最新鲜的吃法'], ['我家的枣是最甜的']],
  [
    'national grades',
    ['国家标准里一级是最高等级', '特级初榨橄榄油', '一级能效的'],
    ['这是国家级的品质', '最高级的真皮'],
  ],
  ['names and marks', ['顶级是这款的版本名称', '这个型号的名称叫极致系列'], ['顶级享受，独一无二']],
  [
    'official awards',
    ['获得2023年红点最佳设计奖，证书在详情页', '荣获行业第一届金奖，证书可查'],
    ['业界公认最好喝的豆子'],
  ],
  [
    'facts bounded by time and place',
    ['截至10月31日本店销量第一的是这款', '截至昨天热销榜第一，页面有显示'],
    ['全国销量第一', '热销榜榜首'],
  ],
];

describe.each(EXEMPTIONS)('%s', (_, exempt, claims) => {
  it.each(exempt)('passes: %s', (text) => expect(grave(text)).toEqual([]));
  it.each(claims)('finds: %s', (text) => expect(grave(text)).not.toEqual([]));
});

it('turns around with a negation', () => {
  for (const text of ['不是全网最低价，只是活动价', '不敢说最好', '没有顶级这一说'])
    expect([text, grave(text)]).toEqual([text, []]);
});
