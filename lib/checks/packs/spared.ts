import type { Family } from '../finding';
import type { Rule } from '../rule';

/** Units from a hit within which such words are looked for where a rule says nothing of its own. */
const WITHIN = 10;

/**
 * By family: what near a hit shows that it is none, whichever rule saw it. Several rules see the same claim from different sides, and a
 * warning of fraud or the name of a thing must quiet them all.
 */
const SPARED: Partial<Record<Family, string>> = {
  'medical-claim': `别人乱写 乱写的 请他改掉 不能这么写 这话不能 我们没说过 我们没这么说 不这么说 少看屏幕 少看手机 要少看 不靠谱 是违法 都违法 是骗人 都骗人 的都是骗 
      就停 试用小样 别太长 别太久 时间别 时间不要 不宜 口腔科 牙科看 耳鼻喉科 就诊 看皮肤科 看骨科 看牙医 看眼科 只是零食 就是零食 只是食品 就是食品 只是日用品 多运动 医疗器械 注册证 普通食品
      普通商品 只是食品 均衡饮食 没有作用 没作用 不卖 没有卖 没卖 不是药 不能代替 遵医嘱 看医生 问医生 问下医生
      去看看医生 康复科 除湿机 香型
    `,
  'review-bribery': `照样处理 不能因为您 那不是我们 也没有红包 也没红包 没有红包的 红包也没有 没有返现的 这种事我们不 不是我们放 不是店里放 可以举报 
      不用写评 不用写好评 不需要写评 不是店里 不是我们发 不是我们送 有平台的 我们不返 店里不返 也不返 都不返 晒图不返 好评不返 评价不返 自愿 您自己定 您自己决定 好评不好评 评价不评价 评不评都 按您自己 自己的感受 真实感受 签到 积分换 积分可以换 评价区有 评价区看 评价区可以 评价里有 评价里看
      评论区有 评论里有 晒图区有 已结束 已经结束 可以参考 不要因为 按您的感受 按自己的感受 截图不用 不用截图 不用发我 不用改 不需要改 不必改 无需改 不要求改 不用您改
      不用删 不需要删 不必删 没有的 不搞 谨防 如实评价 真实评价 违规 平台办 平台奖 平台出 奖励平台 按实际 照实
      改不改评价都 改不改都 删不删都 删不删差评 删不删评价 改不改差评 评价改不改 是骗子 是诈骗 骗人的 实话实说 按真实 凭感受 按感受 随心评
    `,
  privacy: `
      不用把 不需要把 不必把 不要把 别把 千万别 都不需要 这些都不用
      景区 现场出示 到现场 入园 入住 前台 不需要您 不用您 无需您 不需要提供 无需提供 不会向您要 不用发 不用给 不用提供 不要发 不要给 不要告诉 别发 别给 别告诉 请勿 任何人
      诈骗 骗子 打码 打个码 页面上填 页面填写 页面上传 平台上传 自己填 保密 平台填 平台里填 我们看不到 我这边看不到
      不用告诉 不需要告诉 不必告诉 不用报 不用说 不用截图 不能说 不能告诉 不方便说 不会说 不会告诉 您自己填 您自己输
      自己输入 您自己操作 千万别 千万不要 不用拍 不需要拍 不必拍
    `,
  'off-platform': `都说不行 都回绝了 都没答应 不是微信群 这个我们不做 这种我们不做 这种事我们不 这个咱不 这个店里不 这些我们都不 这个真不 我们都不弄 我们不搞这 我们不做这 不用add 不受保护 不受平台保护 是假冒 举报就 
      微信加不了 加不了微信 微信也加不了 怕是假 是假的 别在外面 问题发这里 图片发这里 直接发这里 我们没有的 这边没有的 店里没有的 我们都没有 我们不用的 我们不加的 不是我们发
      不是我们的 别扫 不要扫 别点开 不要点开 别点那 不要点那 认准 平台上联系就 平台联系就 平台上沟通 在平台沟通
      平台不允许的 是平台不允许 平台是不允许 是不允许 平台禁止 是违规 是平台禁止 违反平台 违反规定 谨防 诈骗 骗子 请勿
      别信 不是我们店 不是本店 站内说就 站内聊就 站内说哈 站内聊哈 还是站内 不要相信 没有保障 没保障 冒充 服务通知 扫码可以看 扫码看 商家承担
    `,
  disparage:
    '不好评论 不评论 没法评论 不便评论 怕是假 没法比较 没法对比 无法比较 我们不进 我们不卖 没法判断 不清楚 不了解 不评价 不做评价 不好评价 不好说',
  'absolute-claim': '这种话 不写 店训 这个词 不敢用 不敢说 不能说 书名 品种名 品种叫 名字叫',
  'refuse-duty':
    '是新人说错 说错了，其实 其实都能 其实可以 类目的说明 不是不给 不是不开 不是不退 不是不换 得先把 ？能退 ？可以退 ？能换 按实际来 按实际选 按实际填 照实选 照实填 如实选 如实填 您按实际 按您实际',
  'service-taboo':
    '的话不能说 不该说 不该这么说 不应该说 不应该这么说 这种话 说这话 批评过 批评教育 给您赔不是 向您赔不是 替他道歉 替她道歉 培训过',
  abuse: '这种话 不该说 不该这么说 给您赔不是 批评过 这个词 书名 绘本 品种 玩具 台词 联名',
  overpromise:
    '不是我们的链接 不是我们店 不是本店 别信 不要相信 的都是骗 的那都是骗 的是骗人 只能保证 才能保证 不敢 不能保证 不保证 除外 仅限',
};

/** The rule, with the words that spare its whole family among those that spare it. */
export function spared(rule: Rule): Rule {
  const listed = SPARED[rule.family];
  if (listed === undefined || rule.unless?.side) return rule;
  const own = rule.unless?.words ?? [];
  return {
    ...rule,
    unless: {
      words: [...new Set([...own, ...listed.split(/\s+/).filter(Boolean)])],
      within: rule.unless?.within ?? WITHIN,
    },
  };
}
