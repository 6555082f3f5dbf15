import { ON_LEAVING } from '../../heads';
import { familyRules, near, sayings, words } from '../../rows';

const WECHAT = words(`
    企微 企业微 企业微信 微芯 微xin 威心 薇心 微信 威信 薇信 徽信 维信 胃信 微❤ 威❤ 薇❤ 徽❤ 维❤ v❤ 微x v信 威x vx wx
    wei信 微xin weixin wechat 绿泡泡 💬
  `);
const QQ = ['qq', '扣扣', '企鹅号', '企鹅', '🐧', 'q号', '扣号'];
const PAYMENT_WORDS = words(`
  支持微信 微信扫码(连接|配网|绑定|支付|登录|付款) 微信支付 添加至微信 微信卡包 微信扫一扫 微信公众号 关注微信
  微信付款 微信零钱 微信钱包 微信账单 微信登录 微信提醒 微信通知 微信消息 微信小程序 微信绑定 微信里 微信端 微信扣款
  微信退款 微信到账 微信好友助力 微信信 微信息 微信客户端 企鹅抱枕 企鹅玩偶 小企鹅 qq音乐 qq邮箱 qq糖 qq弹 qq物流
`);
const ADD = words(`
  发您 发你 发视频 发图 传 给我 多少 我用 联系 发给 我微 我q 我v 我扣 说给 报给 发来 有没有 号发 号给 号多少 互加
  通过一下 通过下 加 喊 转我 转您 转你 + 扫 搜 联系我 联系您 聊 添加 私 发我 发你 给你 给您 留 推给 换 我的 找我 推你
  推您 唠 整个 唠嗑
`);

export default familyRules('off-platform', ON_LEAVING, [
  {
    id: 'wechat',
    terms: [...WECHAT, ...QQ, 'wechat号'],
    need: { words: ADD, within: 6 },
    allow: PAYMENT_WORDS,
    unless: near(
      10,
      `
          付款方式 支付方式 支付 付款 到账 零钱 退回 退到 原路 怎么付 花呗 扫码可以看 扫码看 查真伪 拼多多小程序
          京东小程序 淘宝小程序 抖音小程序 平台小程序 余额 自动扣 发票 卡包
        `,
    ),
    negatable: true,
    boundary: true,
    why: '引导买家加微信或 QQ，属于站外引流',
    advice: '留在平台里说：图片、视频、文件都可以在聊天窗口发送',
    replacement: '您在这里和我说就可以。',
    examples: {
      hit: [
        '亲方便的话加一下我微信，细节图发您',
        '您扫码添加v-x哈',
        '我的薇❤您搜一下',
        '我們加個微信聊吧',
        '要不咱们换🐧聊',
        '您加下扣扣，文件大',
      ],
      pass: [
        '付款可以用微信支付的',
        '平台规定不能加微信的哦',
        '退款原路退回您的微信',
        '加购后支持微信付款',
        '这款企鹅抱枕是加厚的',
      ],
    },
  },
  {
    id: 'colleague-wechat',
    wordings: sayings(
      '(加|添加|扫|搜)(一下|下|个|上|)(客服|店长|老板|技术|售后|经理|主管|师傅|同事|设计师|组长|前台|顾问)',
    ),
    need: { words: [...WECHAT, ...QQ], within: 7, side: 'after' },
    unless: near(10, '支付 付款 零钱 钱包 退回 退到 到账 登录 绑定 发票 不用加 不能加'),
    negatable: true,
    why: '让买家加店里某个人的微信或 QQ，属于站外引流',
    advice: '留在平台里说：需要谁来答，就请谁在聊天窗口回复',
    replacement: '您在这里说就可以，我请同事来答。',
    examples: {
      hit: ['加一下设计师小林的威信，量尺寸用', '扫一下店长的微信进群'],
      pass: ['我请技术同事在这里回复您', '不用加客服微信的，这里就能说'],
    },
  },
  {
    id: 'add-me',
    wordings: sayings(`
        jia(weixin|wei|vx|wx|v|qq|wechat|微|薇|v信) 加(weixin|wei信|微xin) 加微(信|) 加薇(信|) 加徽(信|) 加威(信|) 加v
        加vx 加wx +v +vx +微(信|) +薇(信|) 加卫星 加绿泡泡 加q 加个q(聊|号|吧) 加扣扣 加🐧 加💬
        (您|你)加我(我|，我|吧|，给) 加我好友 加个好友 加下好友 加您好友 加好友聊 扫码加 二维码加 加一下v 加下v 加我v
        加個v 加咱微(信|) +我v 加我薇(信|) 加我微(信|) 加我扣 加我绿 加个v 加个微(信|) 加个薇(信|) 留个v 留v呗
        留个薇(信|) 留个vx 留个wx 给个v 给个薇(信|)
      `),
    allow: words(`
          不加(微|薇|v|q|好友|个好友) 不让加(微|v|q)
          加微型 加微机 加微软 加微信支付 加微米 加微距 加微雕 加微震 加微温 加微喷 加微波 加微量 加微小 加微弱 加微调 加微辣 加微甜 加微胖 加微商 加威化 加威海 加v领 加vip 更加微 加q弹 加微微
          加微店 扫码加购 扫码加入购物车 加v形 加徽章 加威力 加薇薇 加薇诺娜 添加微 加微孔 加卫星定位 增加威 增加微
          扫码加油 扫码加粉 增加q 加v字 加qs
        `),
    unless: { words: ['好友助力', '砍一刀'], within: 6 },
    negatable: true,
    boundary: true,
    why: '让买家加私人账号，属于站外引流',
    advice: '请在平台聊天窗口继续沟通',
    replacement: '您在这里和我说就可以。',
    examples: {
      hit: ['您加v，我拉您进群', '➕薇发实物图给您', '先扫码加一下哦', '加我好友有优惠', '方便加 微 吗'],
      pass: ['这款比上一代更加微弹', '可以加v领的那件一起', '我们这边不让加微的', '扫码加购就能看到活动价'],
    },
  },
  {
    id: 'contact-id',
    detector: 'contact-id',
    unless: { words: ['型号', '款号', '货号', '运单', '旗舰店搜'], within: 4 },
    why: '发出了微信号、QQ 号等站外账号',
    advice: '删掉账号，请买家留在平台聊天窗口',
    examples: {
      hit: [
        'v信：hm_shop88',
        'QQ 28456710 找我传图',
        '薇xi搜我的号 dian66pu 哦，微信号dian66pu',
        '企鹅 3344556677',
        '您加店长 lily_home21 问',
      ],
      pass: ['型号是VX-300，尺寸合适的', 'qq糖500克一袋', '微信支付立减5元', '加一下购物车再看到手价'],
    },
  },
  {
    id: 'phone',
    detector: 'phone',
    need: {
      words: words(`
            联系 打给 打我 加 私下 私聊 找我 我的 我手机 我电话 平台外 平台上 微信 直接打 致电 拨打 短信给 老板
          `),
      within: 12,
    },
    unless: {
      words: words(`
            快递员 派件 派送 驿站 网点 小哥 配送 师傅 收件 收货 收货人 预留 核对 尾号 寄回 退回 退货地址 安装 售后网点
            自提 站点 地址 官方
          `),
      within: 16,
    },
    negatable: true,
    why: '给买家留私人电话，属于站外联系',
    advice: '留在平台沟通；确需通电话时使用平台提供的电话功能',
    examples: {
      hit: ['有事直接打我手机一八六零零零零一二三四', '您联系我 186 0000 1234 就行', '加这个 186-0000-1234'],
      pass: [
        '派件小哥电话 18600001234，您可以联系他',
        '和您核对下：收件人王女士 18600001234',
        '人工热线 400-820-1234 可以联系',
        '订单 186000012345678 已联系仓库',
        '寄回的话联系人写小李 18600001234',
      ],
    },
  },
  {
    id: 'bare-phone',
    severity: 'tip',
    detector: 'phone',
    unless: {
      words: words(`
            快递员 派件 派送 驿站 网点 小哥 配送 师傅 收件 收货 预留 核对 尾号 寄回 退回 退货地址 安装 自提 站点 地址 官方 买家 顾客 客户 她的 他的 先生 女士
          `),
      within: 16,
    },
    why: '草稿里有一个电话号码',
    advice: '确认不是私人电话；买家的电话也不用整段复述',
    examples: {
      hit: ['18600001234', '号码是 186.0000.1234 哦'],
      pass: ['取件驿站电话 18600001234', '运单号 YT1860000123456'],
    },
  },
  {
    id: 'link',
    detector: 'link',
    unless: { words: ['发票', '查件', '物流查询', '官网查'], within: 8 },
    why: '发了平台以外的链接',
    advice: '只发本平台的商品或活动链接',
    examples: {
      hit: ['您从这个链接下单 https://shop.example.com/a1', '图片在 pan.example.net/s/1a 里'],
      pass: [
        '链接 https://item.taobao.com/item.htm?id=1 您看下',
        '屏幕是3.5cm宽的',
        '您在 https://mobile.yangkeduo.com/goods.html 下单',
      ],
    },
  },
  {
    id: 'email',
    severity: 'warn',
    detector: 'email',
    need: {
      words: ['联系', '发我', '发到', '发至', '发邮件', '发到我', '发我们', '我的邮箱', '我们邮箱', '加', '找我'],
      within: 8,
    },
    unless: { words: ['发票', '您的邮箱', '已发', '已经发', '发票已'], within: 12 },
    why: '给买家留站外邮箱',
    advice: '文件和图片请买家在聊天窗口发送',
    examples: {
      hit: ['图片发到我的邮箱 shop@example.com', '设计稿您发我 a.b@example.cn'],
      pass: ['电子发票已发到 li@example.com', '发票会发送到您的邮箱 li@example.com，请您查收'],
    },
  },
  {
    id: 'qr-code',
    wordings: sayings(`
          扫二维码 扫一下二维码 扫下二维码 扫这个二维码 扫我二维码 扫描二维码 扫码进群 二维码发您 二维码发你 发您二维码
          发你二维码 扫卡片上的码 扫卡片二维码 扫包裹里的二维码 识别二维码 我的二维码 收款码
         收款的码 收钱的码 我们的码 扫下这个码 扫这个码`),
    unless: {
      words: words(`
            充值 下载 安装 激活 教程 视频 公众号 小程序 驿站 取件 自提 说明书 发票 开票 电子保修 防伪 真伪 溯源 柜 连接
            配网 绑定 设备 app 谨防 诈骗 陌生
          `),
      within: 10,
    },
    negatable: true,
    why: '让买家扫码到站外',
    advice: '活动和优惠请发平台里的链接',
    examples: {
      hit: ['您扫下二维码，进粉丝群', '给您发收款码付一下差价'],
      pass: ['扫二维码就能查防伪', '到驿站扫一下二维码取件', '千万不要扫陌生的收款码'],
    },
  },
]);
