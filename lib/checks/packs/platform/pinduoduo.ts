import { commonRules } from '../platform-rows';
import { familyRules, near, platformPack, sayings } from '../rows';

const BOOK = '《拼多多商家规则》';

export default platformPack(
  'pinduoduo',
  '拼多多',
  ['pinduoduo'],
  commonRules({
    id: 'pinduoduo',
    own: '拼多多 多多 pdd 拼夕夕',
    others: '淘宝 京东 天猫 抖音 快手 唯品会 小红书 得物 闲鱼 1688 微店 视频号',
    staff: '拼多多客服 拼多多官方 平台客服 多多客服 平台官方 官方客服',
    coins: '多多钱包 无门槛红包 拼单红包 现金红包 多多现金',
    rules: '拼多多商家客服服务规则',
  }),
  familyRules(
    'refuse-duty',
    { severity: 'warn', basis: `${BOOK}关于售后服务的规定；《消费者权益保护法》第二十四、二十五条` },
    [
      {
        id: 'pinduoduo-refund-only-threat',
        severity: 'block',
        wordings: sayings('仅退款'),
        need: near(12, '起诉 报警 拉黑 黑名单 曝光 告你 告您 律师 法院 白嫖 薅羊毛 要脸 占便宜 上门 追责'),
        why: '因买家申请仅退款而威胁、辱骂',
        advice: '按售后规则举证、申诉，不对买家施压',
        replacement: '您的申请我们会按规则处理。',
        examples: {
          hit: ['申请仅退款我们会起诉你的', '仅退款就是白嫖'],
          pass: ['仅退款需要平台审核', '没发货可以直接申请退款'],
        },
      },
      {
        id: 'pinduoduo-change-type',
        wordings: sayings('(改成|改为|换成|重新申请|修改成|改选)(退货退款|换货|补寄|不退款|仅退款)'),
        need: near(12, '不然 否则 才能 必须 不给退 不同意 拒绝 先把'),
        why: '以拒绝相逼，要买家改售后类型',
        advice: '说明各类型的步骤，由买家选择',
        replacement: '售后类型您按情况选择。',
        examples: {
          hit: ['改成退货退款，不然不给退', '必须改为换货，否则拒绝'],
          pass: ['需要退货的话您可以修改成退货退款', '换货申请在订单页'],
        },
      },
      {
        id: 'pinduoduo-promise-refund-only',
        wordings: sayings('(直接|都|随时|可以|支持|给您)(申请|)仅退款(不用退货|不用寄回|货送您|)'),
        need: near(10, '不满意 不喜欢 坏了 有问题 随便 放心 不用退 货送'),
        unless: near(8, '未发货 没发货 审核 平台判定'),
        why: '随口承诺仅退款，超出店铺和平台标准',
        advice: '先核实问题，按售后标准给方案',
        replacement: '我先核实，按售后标准处理。',
        examples: {
          hit: ['不满意直接仅退款', '不喜欢给您仅退款不用退货'],
          pass: ['没发货的可以申请仅退款', '我核实后给您方案'],
        },
      },
      {
        id: 'pinduoduo-late-48',
        wordings: sayings(
          '(过几天|下周|等几天|周末后|月底|三四天后|一周后|十天后)(才|再|才能|统一|给您)(发|发货|发出|寄)',
        ),
        unless: near(8, '预售 页面 约定 您要求 您说 按您'),
        why: '超过页面承诺的发货时间，按延迟发货赔付',
        advice: '按页面承诺时间发，发不了的先征得同意并按规则赔付',
        replacement: '按页面承诺的时间发货。',
        examples: { hit: ['过几天才能发', '下周统一发货'], pass: ['预售款下周才发，页面有标注', '今天发'] },
      },
      {
        id: 'pinduoduo-empty-parcel',
        severity: 'block',
        wordings: sayings('(先|给您|系统)(上传|填|点|录)(个|一个|)(单号|物流|运单)'),
        need: near(12, '后面 再发 等货 没货 补发 晚点 实物 之后 先'),
        basis: `${BOOK}关于虚假发货的规定`,
        why: '先传单号后发货是虚假发货',
        advice: '没有货就如实说，请买家选择等或退',
        replacement: '货到了马上发，您也可以选择退款。',
        examples: {
          hit: ['先上传个单号，货晚点再发', '系统填单号，实物之后补发'],
          pass: ['单号已上传，物流明天更新', '缺货了，您看等还是退'],
        },
      },
      {
        id: 'pinduoduo-return-freight',
        wordings: sayings('退货包运费'),
        need: near(8, '不算 用不了 没用 不管 自己出 您出 不支持 我们不认'),
        why: '有「退货包运费」标识的不能让买家出运费',
        advice: '按页面标识执行',
        replacement: '退货包运费，按页面标识执行。',
        examples: {
          hit: ['退货包运费用不了，您自己出', '退货包运费我们不认'],
          pass: ['这款有退货包运费', '退货包运费上门取件就行'],
        },
      },
    ],
  ),
  familyRules(
    'overpromise',
    { severity: 'warn', basis: `${BOOK}；《消费者权益保护法》第十六、二十条`, negatable: true },
    [
      {
        id: 'pinduoduo-fake-ten',
        wordings: sayings('假一(赔|罚)(二十|三十|五十|20|30|50|百|千|万)'),
        why: '超出平台「假一赔十」标准的承诺',
        advice: '按页面标识说',
        replacement: '假一赔十，以页面标识为准。',
        examples: { hit: ['假一赔二十', '假一罚百'], pass: ['页面标着假一赔十', '支持验货'] },
      },
      {
        id: 'pinduoduo-subsidy-lowest',
        wordings: sayings('(百亿补贴|补贴|万人团|秒杀)(绝对|肯定|就是|全网|都是|保证)(最低|全网最低|底价|最便宜)'),
        why: '宣称补贴价全网最低',
        advice: '说补贴后的到手价和时间',
        replacement: '百亿补贴到手价以页面为准。',
        examples: { hit: ['百亿补贴绝对最低', '万人团全网最低'], pass: ['百亿补贴后到手59元', '补贴活动今晚结束'] },
      },
      {
        id: 'pinduoduo-group-success',
        severity: 'tip',
        wordings: sayings(
          '(拼单|成团|开团|砍价|免单|抽奖|砍一刀)(一定|肯定|保证|百分百|必|绝对|马上就)(成|成功|中|能|拼成)',
        ),
        why: '保证拼成、抽中',
        advice: '说活动规则',
        replacement: '以活动页结果为准。',
        examples: { hit: ['开团肯定成功', '抽奖必中'], pass: ['拼单24小时内没成会自动退款', '抽奖结果以活动页为准'] },
      },
    ],
  ),
  familyRules(
    'review-bribery',
    { severity: 'block', basis: `${BOOK}关于虚假交易、干扰评价的规定；《电子商务法》第十七条`, negatable: true },
    [
      {
        id: 'pinduoduo-group-boost',
        wordings: sayings('(帮忙|帮我|麻烦)(拼|开|凑|下|拍)(一单|个团|一下团|一个单|单)'),
        need: near(12, '返 退 红包 钱 冲 销量 佣金 送 补'),
        severity: 'block',
        why: '请人拼单冲销量，属虚假交易',
        advice: '删掉',
        replacement: '喜欢的话可以直接拼单。',
        examples: {
          hit: ['帮忙拼一单，返您本金', '帮我开个团冲销量'],
          pass: ['您可以直接参与别人的拼单', '拼单还差一人'],
        },
      },
      {
        id: 'pinduoduo-default-good',
        wordings: sayings('(别|不要|先别|不用|千万别)(评价|评|点评|写评价|打分)'),
        need: near(10, '差 一星 低分 等我 先联系 影响 扣 系统默认 会自动'),
        negatable: false,
        severity: 'warn',
        why: '阻止买家评价',
        advice: '请买家如实评价，有问题先解决',
        replacement: '有问题先联系我们处理，评价请如实写。',
        examples: {
          hit: ['先别评价一星，影响我们', '不用评价，系统默认好评'],
          pass: ['评价请如实写', '您的建议我记下了'],
        },
      },
      {
        id: 'pinduoduo-score-beg',
        severity: 'tip',
        wordings: sayings('(三项|物流|服务|描述|全部|都)(打|点|给)(五星|5星|满分|五分)'),
        need: near(12, '返 送 红包 帮忙 一定 麻烦 求 截图 务必'),
        why: '求打满分',
        advice: '请买家如实评分',
        replacement: '请如实评分。',
        examples: { hit: ['三项打五星，截图送红包', '麻烦物流服务都点五星'], pass: ['评分请如实打', '五星是满分'] },
      },
    ],
  ),
);
