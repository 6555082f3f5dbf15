import { readingsOf } from '../../text/pinyin';
import type { Disguised } from '../engine/disguises';
import { sayings, words } from './rows';

/**
 * Words that are worth hiding. Each is also read in pinyin, as a whole or in part (`yan正码`), with the characters of `SPELT` in the places of its own,
 * and those of three characters by initials (`sfz`, `验证m`).
 */
const HIDDEN = words(`
  微信 微信号 加微 加微信 加我 加个微信 支付宝 二维码 收款码 转账 私聊 私下 线下 联系 手机号 电话 号码 小红书 闲鱼 抖音 淘宝 快手 扫码 红包 群聊 加群 进群 交易
  公众号 好评 差评 中评 五星 返现 返钱 返款 返利 晒图 追评 改评 删评 评价 评论 截图 现金 奖励
  傻逼 傻子 智障 弱智 脑残 去死 你妈 他妈 妈的 操你 草你 草泥马 滚蛋 滚犊子 滚开 垃圾 贱人 贱货 神经病 狗东西 有病 废物 干你娘 你是猪 有毛病 王八 白痴 混蛋 王八蛋 煞笔 死妈 脑子进水 脑子有病 骗子
  身份证 身份证号 验证码 银行卡 卡号 密码 支付密码
  治疗 治愈 治好 根治 消炎 杀菌 止痛 祛斑 祛痘 祛疤 降三高 三高 降血压 降血糖 降血脂 降压 降糖 血压 血糖 糖尿病 高血压 失眠 湿疹 抗癌 防癌 癌症 鼻炎 减肥 排毒 疗效 药效 痊愈 治病 抗炎 抑菌 脚气 痔疮
  最低价 最低 最好 最便宜 最优惠 最强 最佳 最大 最高 第一 第一品牌 世界一流 世界第一 国家级 世界级 顶级 顶尖 极品 独家 首创 唯一 全网 史上 销量第一 绝无仅有 全国 最先进
  保证 绝对 百分百 永久 假货
`);

/** Pinyin that is a word of another language or a common syllable pair: made, dide. */
const NOT_PINYIN = new Set(['made', 'tama', 'nima', 'sa', 'shangjia', 'zuida', 'diyi', 'youbing']);

/** [character][others it is written with]: by sound, and some by shape. Where both are common the word that they make is among `PLAIN`. */
const SPELT = new Map(
  words(`
    微薇威徽维巍溦葳惟唯㣲嶶微危 信芯心欣鑫馨莘芯伈訫杺 加伽嘉珈咖迦➕ 支枝吱只 付附富 宝保堡饱葆 二贰弍尔2ニ 维唯为惟 码马玛妈犸㐷 款欵 转砖啭 账帐仗
    私思斯丝 聊撩寥 联连莲 系细糸 机击 下丅圷吓 交佼茭铰 易昜 红虹宏洪鸿 包宝苞胞 群裙峮羣 好郝号 评平坪苹萍凭枰瓶蘋泙抨 差叉茬诧 星腥惺猩兴 五伍5 八8 混浑 干淦 返反饭贩泛犯 现线宪限羡
    晒筛 图途 追坠 改丐 删山衫珊 截节洁 傻煞沙杀砂莎鲨 逼比笔币毕碧臂壁 智志痔制 障帐嶂仗杖 弱若偌 脑恼瑙 残惨蚕 死四亖 妈马玛 操草肏艹糙曹槽艸 泥尼拟呢
    滚棍磙 蛋旦但弹 垃拉 圾鸡几 贱剑见箭溅 人仁 狗苟 身申 份分 证正证政 验焰艳 银淫 行航 卡咔 密蜜秘泌 治制炙冶 疗辽聊 炎言严延 杀刹 菌君军 斑班般 痘豆 癌爱 愈瘉瘐
    最蕞樶嘬朂 低底氐 价介贾阶 佳家嘉 级极及 顶鼎 独读毒 网枉往 唯维惟 一壹1①❶
  `).map((row) => [row.slice(0, 1), row.slice(1)]),
);

/** Ways to write a word that follow no rule. */
const OTHERS = sayings(`
  (微|维)(❤|心)号=微信号 (加|进|入|拉)(君羊|裙|峮)=加群 (君羊|裙聊)号=群号 君羊聊=群聊 君羊里=群里
  绿(色软件|色的聊天软件|色聊天软件|软件|泡泡软件|色图标)=微信 绿软=微信 蓝色(小|)企鹅=扣扣 (抖y|抖Y)=抖音 (快s|快S)=快手 小绿书=小红书 (小红薯|红薯软件)=小红书 抖鹰=抖音 某信=微信 (我|我的|老板|店长)(薇|徽|v|V)(是|：|:)=我微信是
  信微(加|的我|我加)=加微信 (信V|信v)加=加微信 (嘉|佳|伽|家|茄|迦|珈|枷)(薇|威|徽|唯|微|溦|v|V|薇信)=加微
  (女子|好)(言平|讠平|ping评)=好评 女子评=好评 差(言平|讠平)=差评 五(颗星|角星|颗小星|颗小星星|颗星星|个星|颗⭐)=五星 5(颗星|颗小星|颗小星星|颗星星)=五星 星星星星星=五星
  hp(返|后返|有返|晒)=好评返 (好评|评价|五星)(fan|饭)=好评返 好评反(现|钱|利|给|您|你|1|2|3|5|8)=好评返 好p=好评 差p=差评 (返|反)(x|❤现)=返现 好评(f|F)现=好评返 好评(后|)(f|F)(您|你)=好评返 h包=红包 cp(删|改|撤)=差评删 (删|改|撤)(掉|下|一下|)(cp|差p)=删差评
  你(m|马)(的|死|没)=你妈的 (女马|马d|妈d|马滴|妈滴)=妈的 贝戋(人|货)=贱人 (操|艹|草|c|日|干)(n|尼|泥)(妈|马|玛|ma|吗)=操你妈 we(1|l)xin=微信 草拟(吗|马|妈)=草泥马 (傻b|煞b|沙b|s逼)=傻逼 辣鸡(买家|东西|玩意|客户|人|货)=垃圾人 去4吧=去死吧 脑(can|c)=脑残 草(泥|尼|你)(马|妈|🐴)=草泥马 亻尔(女马|妈|马)=你妈
  验证(石马|玛)=验证码 密(石马|玛)=密码 扫(石马|玛)=扫码 (二维|二唯)石马=二维码 (6|六|4|四)位(码|马|玛)=验证码 zf密码=支付密码 sfz号=身份证
  zfb=支付宝 ewm=二维码 yhk=银行卡 yzm=验证码 sfz=身份证 skm=收款码 sjh=手机号 xhs=小红书 禾(厶|ム|么)聊=私聊 (禾厶|禾ム)信=私信
  (z疗|治l)=治疗 (艾特|圈a|小老鼠)=@ qq点com=qq.com 163点com=163.com 126点com=126.com 139点com=139.com sina点com=sina.com gmail点com=gmail.com foxmail点com=foxmail.com outlook点com=outlook.com 亚健kang=亚健康 ai症=癌症
`);

/** Characters that are taken apart. */
const PARTS = sayings(`
  亻言=信 亻分=份 亻介=价 亻寸=付 亻弋=代 亻尔=你 亻也=他 亻故=做 亻呆=保 亻共=供 亻专=传 亻本=体 亻吏=使 亻可=何 亻更=便 亻直=值 亻昔=借 彳艮=很 彳寺=待 彳亍=行 氵去=法 氵先=洗 氵肖=消 氵台=治 氵舌=活 扌丁=打 扌戈=找 扌斗=抖 扌由=抽 扌奂=换
  扌召=招 扌妾=接 扌口=扣 扌非=排 扌是=提 讠平=评 讠正=证 讠午=许 讠舌=话 讠周=调 讠己=记 讠寸=讨 讠方=访 讠羊=详 讠青=请 讠兑=说 讠上=让 纟工=红 纟及=级 纟合=给 纟且=组 纟色=绝 钅艮=银 钅戋=钱 钅肖=销 钅失=铁 忄夬=快 忄青=情 犭句=狗 犭者=猪
  犭虫=独 饣反=饭 礻刀=初 丁页=顶 令页=领 王见=现 木又=权 米分=粉 女且=姐 口乞=吃 口曷=喝
`);

/** Words that would pass for a disguise. */
const PLAIN = words(`
  维信 沙比利 维新 唯心 威信 稍微新 稍微心 略微新 好平整 好平滑 好平坦 好苹果 好平时 好号 好凭 好瓶子 好瓶盖 好瓶身 好评饭 沙臂 扣扣子 你好平 反线 反现 反限 最家 大家 家微波 大家微 自家微 国家微 全家微 家维 加裙子 加裙摆 加裙撑 加裙裤
  你马上 他马上 你马克 你马甲 他马甲 帐转 转帐篷 蛋旦 密码 蜜码 只付 只富 四妈 平价 最家 二为 复制 治疗 制疗 好平台 差平台 五星 兴业 返线 身分 醉低 女子评价 女子评论 线下 现下 三分之二维
  女马甲 女马丁 女马靴 女马裤 女马术 抗爱 密码 秘密马 联系 连细 联细 冶炼 陶冶 某信用 某信息 某信箱 某信封 王见到 王见过 王见面 女且慢 私下 思下
`);

const choices = (list: readonly string[]): string => `(${[...new Set(list)].join('|')})`;

function disguisesOf(word: string): string {
  const characters = [...word];
  const byInitials = characters.length === 3;
  const slots = characters.map((character) => {
    const readings = [...readingsOf(character)].filter((reading) => !NOT_PINYIN.has(reading));
    const initials = byInitials ? readings.map((reading) => reading.slice(0, 1)) : [];
    return choices([character, ...(SPELT.get(character) ?? ''), ...readings, ...initials]);
  });
  return `${slots.join('')}=${word}`;
}

/** How agents are known to hide words; for every rule. */
export const disguises: Disguised = {
  words: [
    ...HIDDEN.map(disguisesOf),
    ...OTHERS,
    ...PARTS,
    ...PLAIN.map((word) => `${word}=`),
    ...[...NOT_PINYIN].map((word) => `${word}=`),
  ],
  pictures: [
    ...[
      ...'🐎马 🐴马 ⭐星 🌟星 ✨星 ★星 ☆星 🐶狗 🐕狗 🐷猪 🐖猪 🐔鸡 🥚蛋 🌿草 🌱草 🧠脑 💰钱 💊药 💚绿 🟢绿 ✌微 ❌叉 🐢龟 🎵音 🎶音 🍠薯 🖐手 🤚手 🐟鱼 🐠鱼 🔙返 👖裙 👗裙'.matchAll(
        /(\S\p{M}?)(\S)(?: |$)/gu,
      ),
    ].map(([, picture = '', word = '']) => [picture, word] as const),
    ['🧧', '红包'],
    ['💵', '现金'],
    ['📧', '邮箱'],
    ['🚮', '垃圾'],
  ],
};
