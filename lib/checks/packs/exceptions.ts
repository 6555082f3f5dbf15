/** Words near a hit that show that it is none, shared by the files of a family; what spares a whole family stands in `spared.ts`. */

/** A warning of fraud, not an invitation. */
export const FRAUD_WARNING = '请勿 谨防 诈骗 骗子 冒充 不要相信 别信 禁止 严禁 违规';

/** Parcels, refunds and the platform’s own ways, and refusals to leave it. */
export const ON_PLATFORM = `
    不能 不可以 不支持 不允许 禁止 请勿 谨防 诈骗 骗子 风险 平台规定 违规 收货 收件 快递 派送 售后电话 客服热线
    官方客服 您在 退款 到账 登录 订单里 驿站 店铺首页
  `;

/** Denying an effect, asking, or sending the buyer to a doctor. */
export const SEE_A_DOCTOR = `
    要用药 得用药 需用药 要吃药 得吃药 医院 遵医嘱 医生 治不了 治不好 去不了 消不了 祛不了 不能 没有 药师 处方 代替
    替代 就医 不治 不是药 患者 慎用 不建议 咨询 停用 如果 是否 多休息 注意身体 早日 因人而异 不具 不可以 禁用 先问
    保险 要是 吗 皮肤科 骨科 儿科 眼科 特证
  `;

/** Goods and cases that the law itself leaves out of free returns and warranty. */
export const RETURN_EXEMPT = `
    定制 订制 定做 刻字 生鲜 鲜活 影响二次 影响第二次 激活 贴身 内裤 内衣 袜 虚拟 充值 人为 超过7天 超过七天 海外 跨境
    保税 鲜花 药品 一次性 蛋糕 冷冻 剪标 剪了 优惠券 红包 京豆 礼品卡 水果 特殊商品
  `;

/** A question, a fear or a denial of the refusal. */
export const NOT_REFUSED =
  '会不会 是不是 怕 担心 并不 没有说 不存在 能不能 可以退 都可以 免费 不用寄 您看(可|行|这|能|是|怎|哪|要|需|看) 如果 要是 没说 也可以 不会';

/** What takes a promise on dispatch or arrival back. */
export const DELIVERY_HEDGE = `
    争取 可能 大概 应该 差不多 理论 不一定 不确定 尽快 不能 无法 不敢 不好 尽量 预计 一般 京准达 211 系统显示 没办法
    难说 正常情况 顺利的话 以物流为准 具体看 不保证 没法保证 视 通常 到账 怎么
  `;

/** Refusing to tell. */
export const KEPT_SECRET =
  '不能透露 不方便透露 无法透露 不会透露 保密 不能提供 不方便提供 不便透露 不会泄露 隐私 不能给 无法提供';

/** An apology or an offer of help beside it. */
export const COURTEOUS = '抱歉 不好意思 对不起 见谅 帮您 我来 马上 为您 您看 麻烦 请您';

/** Asking for an honest rating, refusing the trade, or the platform’s own programme. */
export const HONEST_REVIEW =
  '如实 真实 违规 没有关系 无关 不可以 不参与 不需要 无需 不允许 不影响 平台活动 谨防 禁止 不得 不支持 评价随意 评价您随意 评价随您 评不评都 好评不好评都';

/** Denying a cure, wishing one well, or the doctor’s own course. */
export const CURE_DENIED = `${SEE_A_DOCTOR} 不是 没法 帮不上 期间 您好些 祝`;

/** Sending the buyer to a doctor, or saying that no study was made. */
export const AUTHORITY_DENIED =
  '医院 遵医嘱 不能 没有 药师 处方 不是药 不具 不可 请先 咨询 不得 没做过 不说 因人而异 以标签 说明书';

/** Couriers, fitters and hotlines that call or are called. */
export const DELIVERY_CONTACT = `
  快递 收货 收件 派件 配送 派送 师傅 安装 上门 预留 驿站 物流 站点 小哥 回电 回拨 专员 售后热线 热线 人工 400 官方
  司机 送货 工程师 维修 厂家
`;

/** Delivery, payment and changes of the order on the platform itself. */
export const KEPT_ON_PLATFORM = `
  ${ON_PLATFORM} 不要相信 配送 送货 安装师傅 上门 你在 哪里买 同款 支付 付款 授权 包裹 取件 实名 购物车 打不通 修改
  改地址
`;

/** A warning against money that goes past the platform. */
export const TRADE_WARNING = `${FRAUD_WARNING} 要求您 风险`;

/** What takes a promise on the goods back. */
export const GOODS_HEDGE = `
    不敢 不能保证 无法保证 不保证 正常使用 正常洗 不是绝对 一般 因人而异 建议 尽量 可能 轻微 不一定 如果 除外 一定程度
    相对 参考 试用 有没有 会不会 不建议 避免 担心
  `;

/** Telling the buyer to keep it to themselves. */
export const TELL_NOBODY = '不要 请勿 别 切勿 谨防 不会向 不会 不用 无需 不需要 不能 任何人 骗子 诈骗 警惕 不得 保护好';

/** The exempt goods and cases, and what was washed. */
export const EXEMPT_OR_WASHED = `${RETURN_EXEMPT} 洗过`;

/** A question or a fear of the refusal, an apology, amends. */
export const REFUSAL_SOFTENED = `${NOT_REFUSED} 补偿 抱歉 不是`;

/** A question of the refusal, or what the shop offers instead. */
export const AMENDS_OFFERED = `
  ${NOT_REFUSED} 如果不 要是不 可以换 能退 能换 也能 给您退 给您换 给您补 给您重 帮您退 帮您 退您 补您 包赔 不需要寄
  不影响 放心 修改 系统显示 我们承担 我们出 我们负责 我们来 承担来回 店铺承担 我们补 抱歉 不好意思 建议 保证金 承诺
`;

/** An honest rating asked for, or the reward denied. */
export const NO_REWARD_MEANT = `${HONEST_REVIEW} 没有的 没有这个 不搞 没关系 运费险 不能`;

/** An apology or an offer of help, or the answer being looked up. */
export const LOOKING_INTO_IT = `${COURTEOUS} 久等 给您查`;

/** An apology, an offer of help, or thanks. */
export const KINDLY_SAID = `${COURTEOUS} 给您 核实 不客气 谢谢 感谢 没关系`;
