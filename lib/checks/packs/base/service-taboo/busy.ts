import { LOOKING_INTO_IT } from '../../exceptions';
import { ON_PUSHING_OFF } from '../../heads';
import { familyRules, near, sayings, words } from '../../rows';

/** Too busy, off duty, wait for notice. */
export default familyRules('service-taboo', ON_PUSHING_OFF, [
  {
    id: 'wait-for-notice',
    wordings: sayings(
      `
          (等|等着|等等|等通知|慢慢等|等消息)(吧|呗|就行|就是|就好了|就是了|就行了|好了|就得了)
          (等|就等)(通知|消息|着)(吧|呗|就行|，) (耐心|慢慢|老实|安心)等着
        `,
    ),
    unless: near(10, `${LOOKING_INTO_IT} 分钟 小时 今天 明天 后天 点前 我去 我帮 请您 麻烦 放心`),
    why: '只叫买家等，不说等到什么时候',
    advice: '说清在等什么、几时有结果',
    replacement: '我在帮您跟进，有结果马上告诉您。',
    allow: words('等好了再'),
    examples: {
      hit: ['等着吧，到了就到了', '等通知吧', '慢慢等就是了'],
      pass: ['请您等着收短信，明天就到', '我去催，您放心等着就好'],
    },
  },
  {
    id: 'off-duty',
    wordings: sayings(
      '(我|我们|客服|这边|)(下班|要下班|快下班|吃饭|要吃饭|休息|要休息|午休|换班|交班)(了|啦|去了|时间)',
    ),
    need: near(10, '明天再 明天说 明天来 再说 别问 别发 不回 晚点再 改天 不处理 没空 回头 别找'),
    unless: near(10, `${LOOKING_INTO_IT} 同事 接待 留言 第一时间 上班时间 夜班`),
    why: '拿下班推脱',
    advice: '交给接班同事，或说好几点回复',
    replacement: '我把您的问题记下，尽快给您回复。',
    examples: {
      hit: ['下班了，有事明天说', '要吃饭了，晚点再说', '我交班了别问我'],
      pass: ['下班了也有同事接待您', '抱歉我要下班了，明天再给您回复'],
    },
  },
  {
    id: 'too-busy',
    wordings: sayings(
      `
          (我|我们|客服|这边|仓库|现在)(很|太|忙|正|在|这么|好|真|特别|挺|真的很|真的|)(忙|没空|没时间|没功夫|顾不上|
          腾不出|没工夫|在忙别的)
        `,
    ),
    need: near(
      10,
      '等着 别催 自己看 没空理 没空回 再说 别问 你急 您急 你没看 没看到 别的客户 不止你 又不是只 哪有空 哪有时间 一个个',
    ),
    unless: near(12, LOOKING_INTO_IT),
    why: '拿忙推脱',
    replacement: '抱歉让您久等了，我马上帮您看。',
    examples: {
      hit: ['没看到我在忙别的客户吗', '我们很忙，哪有空一个个回', '这边忙着呢，自己看'],
      pass: ['抱歉现在有点忙，让您久等了', '旺季仓库忙，发货会晚一天'],
    },
  },
  {
    id: 'many-buyers',
    wordings: sayings(
      `
          (不是|不止|哪能)(只|就|光|单|)(有|)(您|你)(一个|一家|自己)
          (几百|几十|好多|那么多|这么多|一堆|上百)(个|)(人|客户|买家|顾客)(要|等|在|排|问)
        `,
    ),
    need: near(12, '急什么 催 等着 排队 你急 您急 别急 凭什么 先来后到 忙 顾不'),
    unless: near(10, LOOKING_INTO_IT),
    why: '拿别的买家压这位买家',
    replacement: '抱歉让您久等了，我马上帮您看。',
    examples: {
      hit: ['又不是只有你一个客户，催什么', '几百个人在等着，你急什么'],
      pass: ['今天咨询的人多，让您久等了', '很多客户反馈这款好穿'],
    },
  },
  {
    id: 'not-my-shift',
    wordings: sayings(
      `
          (不是我|不是我这边|不是我们店|不是我们)(发的|卖的|接待的|弄的|定的|做的|说的|答应的|管的|负责的|打包的|
          下的单|决定的|处理的|搞的|生产的)
        `,
    ),
    unless: near(
      10,
      `广告 短信 朋友圈 诈骗 骗子 平台发 公众号 消息 链接 别点 平台活动 活动页 ${LOOKING_INTO_IT} 假货 冒充 正品`,
    ),
    why: '说「不是我经手的」来推脱',
    replacement: '我看一下记录，马上帮您处理。',
    examples: {
      hit: ['不是我发的货，我哪清楚', '又不是我定的，你跟我急啥', '不是我接待的'],
      pass: ['这个订单不是我们店卖的，可能是冒充的', '不是我处理的也没关系，我来跟进，马上'],
    },
  },
]);
