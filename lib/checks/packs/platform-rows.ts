import type { Rule } from '../rule';
import { familyRules, joined, near, sayings, words } from './rows';

/** How a platform's people and things are spoken of; each list is words with blanks between. */
export interface PlatformWords {
  /** Begins the rules' ids. */
  id: string;
  /** The platform itself, the usual name first. */
  own: string;
  /** Other places to buy, the two best known first. */
  others: string;
  /** Its own service and arbitration, the usual name first. */
  staff: string;
  /** What it gives as money, the usual name first. */
  coins: string;
  /** Its rule book, by name. */
  rules: string;
}

/** What every platform forbids in its own words: one rule of each kind for each platform. */
export function commonRules({ id, own, others, staff, coins, rules }: PlatformWords): Rule[] {
  const [platform = ''] = words(own);
  const [other = '', another = ''] = words(others);
  const [official = ''] = words(staff);
  const [coin = ''] = words(coins);
  /** Their names in other names; a platform's own is not among the others. */
  const notOther = words('京东快递 京东物流 京东派 京东便利店 京东方 抖音同款色').filter((word) =>
    words(others).some((name) => word.includes(name)),
  );
  const book = `《${rules}》`;
  return [
    ...familyRules('off-platform', { severity: 'warn', basis: `${book}：不得引导到其他平台交易`, negatable: true }, [
      {
        id: `${id}-names-others`,
        wordings: sayings(others),
        need: near(
          4,
          '店里 店铺 旗舰店 我们店 也有店 买 搜 下单 有卖 也有 直播间 便宜 链接 那边拍 同款 更低 划算 拍更 去拍',
          'after',
        ),
        ...(notOther.length > 0 ? { allow: notOther } : {}),
        unless: near(8, '快递 物流 不同 不清楚 不了解 不评价 您在 您说 授权 比价 取件 菜鸟'),
        why: '向买家提其他平台的店铺、价格',
        advice: '只说本平台的活动和链接',
        replacement: '本店的链接我发您。',
        examples: {
          hit: [`您去${other}搜我们店`, `我们${another}旗舰店也有`],
          pass: [`您${other}的订单我们这里查不到`, '本店的链接发您了'],
        },
      },
    ]),
    ...familyRules('service-taboo', { severity: 'warn', basis: `${book}关于客服服务态度的规定` }, [
      {
        id: `${id}-poses-as-official`,
        terms: joined(
          ['我是', '我们是', '这里是', '这边是'],
          [...words(own), '平台'],
          ['官方', '平台官方', '平台', '小二', '工作人员', '平台客服', '官方客服', '总部', '处罚部门'],
        ),
        allow: words('官方旗舰店 官方授权 平台商家 官方店'),
        basis: `${book}：不得冒充平台工作人员；《反不正当竞争法》关于混淆和虚假宣传的规定`,
        severity: 'block',
        why: '冒充平台工作人员',
        advice: '如实说是店铺客服',
        replacement: '我是本店客服。',
        examples: {
          hit: [`您好，我是${platform}官方客服`, '我是平台工作人员'],
          pass: [`我们是${platform}官方旗舰店的客服`, '我是本店客服小林'],
        },
      },
      {
        id: `${id}-blames-platform`,
        terms: joined(
          [...words(own), '平台'],
          words('规定就 就是这样 不让我们 不给我们 害的 的锅 太坑 坑商家 太垃圾 垃圾 扣我们 罚我们 的问题我们 抽成太'),
        ),
        need: near(12, '没办法 也没办法 管不了 不能 不给 我们 规定 就这样 您 只能 没权限 改不了 了'),
        why: '把责任推给平台、抱怨平台',
        advice: '说自己能做什么，什么时候答复',
        replacement: '这个我帮您核实一下。',
        examples: {
          hit: [`${platform}规定就这样，我们也没办法`, '平台扣我们钱，您找平台吧，我们管不了'],
          pass: ['按平台规则，签收后7天内可以申请', `${platform}的活动规则我发您`],
        },
      },
      {
        id: `${id}-sends-away`,
        terms: joined(['找', '问', '联系', '去找', '打给', '投诉'], words(staff)),
        need: near(10, '您自己 自己 您去 你去 您直接 吧 别找我 我们不管 处理不了 你找'),
        unless: near(10, '我们帮您 我帮您 已经 协助 一起 陪同 配合'),
        why: '让买家自己去找平台，推脱责任',
        advice: '先给出店铺的处理方案，确需平台的说明步骤并跟进',
        replacement: '我先帮您核实处理。',
        examples: {
          hit: [`您自己找${official}`, `我们处理不了，你去问${official}吧`],
          pass: [`我已经联系${official}核实，有结果告诉您`, '我帮您核实一下'],
        },
      },
    ]),
    ...familyRules('review-bribery', { severity: 'block', basis: `${book}；《电子商务法》第十七条`, negatable: true }, [
      {
        id: `${id}-coins-for-review`,
        wordings: sayings(coins),
        need: near(12, '好评 五星 晒图 晒单 评价 追评 改评 删评 带图'),
        unless: near(8, '平台送 系统送 平台发放 自动发放 评价有礼 平台奖励'),
        why: `用${coin}换评价`,
        advice: '请买家如实评价，不附条件',
        replacement: '您按真实感受评价就好。',
        examples: {
          hit: [`五星好评送您${coin}`, `晒图返${coin}哦`],
          pass: [`评价后${coin}是平台发放的，系统送`, `${coin}可以在结算页抵扣`],
        },
      },
      {
        id: `${id}-pay-to-withdraw`,
        wordings: sayings('小额打款 打款给您 补偿给您 红包给您 补您 赔您 转给您 退您几块'),
        need: near(
          14,
          '撤销 撤诉 别申请 不要申请 取消售后 关闭售后 取消退款 撤回 不投诉 取消投诉 撤了 别投诉 关掉介入 取消介入',
        ),
        basis: `${book}：不得以补偿为条件要求撤销售后、投诉`,
        why: '以补偿换撤销售后或投诉',
        advice: '先解决问题；是否撤销由买家决定',
        replacement: '补偿我按规则给您申请。',
        examples: {
          hit: ['小额打款给您，您把投诉撤销', '您先取消退款，我补您五块'],
          pass: ['运费我小额打款给您，请注意查收', '售后单我来处理，您不用撤销'],
        },
      },
    ]),
    ...familyRules('refuse-duty', { severity: 'warn', basis: `${book}：不得阻碍买家申请售后、要求平台介入` }, [
      {
        id: `${id}-no-intervention`,
        terms: joined(
          words('撤销 取消 别申请 不要申请 别点 不要点 别让 不要让 先别 关闭 撤回 不要找 别找'),
          ['平台', ...words(staff)],
          ['介入', '处理', '投诉', '维权', ''],
        ),
        unless: near(8, '如果您已解决 自愿 您想 您愿意'),
        why: '阻止买家请平台介入',
        advice: '说明店铺的方案，是否请平台介入由买家决定',
        replacement: '我先给您一个方案。',
        examples: {
          hit: ['您先别申请平台介入', `别找${official}投诉`],
          pass: ['平台介入后我们会提交凭证', `${official}会在两天内判定`],
        },
      },
    ]),
  ];
}
