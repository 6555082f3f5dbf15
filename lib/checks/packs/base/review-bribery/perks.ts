import { NO_REWARD_MEANT } from '../../exceptions';
import { ON_REWARDS } from '../../heads';
import { familyRules, near, sayings } from '../../rows';

/** Points, warranty, discounts, draws and free orders for a rating. */
export default familyRules('review-bribery', ON_REWARDS, [
  {
    id: 'points',
    wordings: sayings(
      `(送|得|领|加|返|给|补|换)(您|你|您100|你100|100|200|50|500|一百|双倍|)(积分|金币|会员|京豆|淘金币|话费|流量|月卡)`,
    ),
    need: near(12, '好评 五星 5星 五颗星 全5分 全五分 满分 追评 晒图 晒单 带图评 带图好评 评价截图 改评'),
    unless: near(8, `${NO_REWARD_MEANT} 平台 系统 自动`),
    why: '拿积分、会员换评价',
    examples: {
      hit: ['带图好评送您100积分', '五星追评得话费十元，送会员'],
      pass: ['购物满一百送100积分', '平台评价会送京豆，系统自动发，追评也有'],
    },
  },
  {
    id: 'warranty-service',
    wordings: sayings(
      `
          (延保|延长质保|延长保修|多保|加保|送保修|送质保|送延保|优先发货|优先处理|优先安排|升级会员|升级vip|升会员|升vip|免费换|免费维修|
          免费修|运费我们|运费给您报|报销运费|运费报了|免运费|免邮|免您运费|包邮)
        `,
    ),
    need: near(
      14,
      '给好评 好评的话 五星 5星 全5分 全五分 满分 追评 晒图 晒单 带图评 带图好评 评价截图 好评后 打个全 点个好评 凭好评',
    ),
    unless: near(8, NO_REWARD_MEANT),
    why: '拿延保、运费等服务换评价',
    examples: {
      hit: ['给好评的话延保一年', '打个全五分，运费我们给报了'],
      pass: ['会员优先发货', '这款延保一年需要另外购买'],
    },
  },
  {
    id: 'discount-next',
    wordings: sayings(`(便宜|打折|打八折|打九折|八折|九折|半价|优惠十|立减|直降|减十|减5|减五|减10)`),
    need: near(
      14,
      `给好评 给个好评 写好评 点好评 凭好评 好评截图 五星 5星 全5分 全五分 满分 追评 晒图 晒单 带图评 评价截图`,
    ),
    unless: near(8, NO_REWARD_MEANT),
    why: '拿下次优惠换评价',
    examples: {
      hit: ['给个好评，下次来给您打八折', '凭好评截图下单立减十元'],
      pass: ['老客户下次来有会员价', '欢迎如实评价，下次再来'],
    },
  },
  {
    id: 'lottery',
    wordings: sayings('(抽奖|抽大奖|抽免单|参与抽|摇奖|赢大奖|抽手机|抽空气炸锅|免单名额|免单机会|抽取|抽中)'),
    need: near(10, '好评 五星 5星 五颗星 全5分 全五分 满分 追评 晒图 晒单 带图评 评价截图'),
    unless: near(8, NO_REWARD_MEANT),
    why: '用抽奖换评价',
    examples: {
      hit: ['好评可以抽奖，一等奖空气炸锅', '晒图参与抽免单'],
      pass: ['关注店铺可以参与抽奖', '抽奖活动今晚八点开始'],
    },
  },
  {
    id: 'free-order',
    wordings: sayings('(免单|白送|免费送|不要钱|免费给|送给您|送给你|免了|全退|全额退|退全款|退一半|半价)'),
    need: near(12, '给好评 改好评 改成好评 五星 5星 全5分 全五分 改评 删评 删了评 撤评 追评 晒图 晒单 改成五星'),
    unless: near(8, NO_REWARD_MEANT),
    why: '用免单换评价',
    examples: {
      hit: ['改成好评的话这单免费送您', '五星晒图给您免单'],
      pass: ['免单活动是平台抽的', '质量问题给您全额退'],
    },
  },
]);
