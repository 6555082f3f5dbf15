import { CURE_DENIED } from '../../exceptions';
import { ON_CURES } from '../../heads';
import { familyRules, near, sayings, words } from '../../rows';
import { HEALS, TAKEN } from '../../sayings';

/** Effects claimed for one use: milk, potency, hangover, germs, pets, pregnancy, long life. */
export default familyRules('medical-claim', ON_CURES, [
  {
    id: 'kills-virus',
    wordings: sayings(
      `
          (杀死|杀灭|消灭|阻断|灭活|对抗|抵御|抗|防)(病毒|新冠|流感病毒|甲流|幽门|hp|真菌|癌细胞|hpv|细菌感染)
          体内(病毒|细菌|毒素|寄生虫)
        `,
    ),
    need: near(10, `可以 杀死 杀 99 100 牙膏 率 有效 效果 茶 传播 排 ${TAKEN} ${HEALS}`),
    allow: words('防病毒软件  抗病毒软件'),
    unless: near(8, `${CURE_DENIED} 电脑 软件 系统 手机 检测报告 消毒证 卫消证 资质 医疗器械 注册证`),
    basis: '《广告法》第十七条；《消毒管理办法》：消毒产品不得宣传疗效',
    why: '宣称杀病毒、抗感染',
    advice: '有消毒产品备案的按标签写；其他删掉',
    examples: {
      hit: ['喝了能杀死体内病毒', '这牙膏阻断幽门螺杆菌，杀菌率高', '戴着防病毒，有效'],
      pass: ['防病毒软件可以装在电脑上', '没有杀灭病毒的作用'],
    },
  },
  {
    id: 'mother-milk',
    wordings: sayings(
      `
          怀上 怀孕了 要上孩子 下奶 催奶 催乳 通乳 追奶 涨奶快 回奶 断奶水 奶水(多|足|充足|变多|哗哗) 保胎 安胎 助孕
          好孕 备孕(神器|必吃|必备) 防(流产|妊娠纹|畸形) 生(男孩|儿子|女儿) 涨奶 奶水不足 奶少 没奶 奶量
        `,
    ),
    need: near(10, `可以 帮助 效果 茶 汤 特别 很快 有助 客人都 客户都 好几个 姐妹都 ${TAKEN} ${HEALS}`),
    allow: words(' 回奶茶'),
    unless: near(8, `${CURE_DENIED} 书 衣服 内衣 吸奶 孕妇裤 纪念 通乳师 医生 防溢乳 哺乳枕 储奶`),
    why: '宣称催乳、保胎、助孕',
    replacement: '孕产期食用请先咨询医生。',
    examples: {
      hit: ['喝了下奶很快', '吃这个帮助助孕', '抹了能防妊娠纹'],
      pass: ['吸奶器有两档，涨奶时用低档，能调', '孕期请先咨询医生再吃'],
    },
  },
  {
    id: 'sex-strength',
    severity: 'block',
    wordings: sayings(
      `
          壮阳 补肾壮阳 延时 持久力 增强性功能 增大增粗 金枪不倒 一夜七次 固精 益精 男人加油站 重振雄风
          夫妻生活(更|变|和谐|美满) 肾动力 强肾 补肾(效果|固精|特别|强身)
        `,
    ),
    need: near(8, `可以 效果 男人 老公 功效 明显 特别 ${TAKEN} ${HEALS}`),
    allow: words('延时摄影 延时开关 延时拍摄 延时发货 延时关机 延时收货 延时熄灯 延时插座'),
    unless: near(8, CURE_DENIED),
    basis: '《广告法》第九条第七项、第十七条',
    why: '宣称壮阳、增强性功能',
    advice: '立即删掉',
    examples: {
      hit: ['男人吃了补肾壮阳', '喷一下延时效果好', '喝了重振雄风'],
      pass: ['支持延时摄影，可以调间隔', '插座可以延时关机'],
    },
  },
  {
    id: 'hangover-lungs',
    severity: 'tip',
    wordings: sayings(
      '解酒 醒酒 千杯不醉 不上头 护肝片 清肺 洗肺 润肺 清咽 利咽 戒烟 解毒 排铅 吸烟不伤 烟毒 解腻刮油',
    ),
    need: near(8, `可以 效果 功效 抽烟 吸烟 酒前 酒后 专门 ${TAKEN} ${HEALS}`),
    allow: words('醒酒器 醒酒壶 醒酒时间 不上头孢'),
    unless: near(8, `${CURE_DENIED} 器 壶 蓝帽子 红酒 软件`),
    why: '宣称解酒、清肺等功效',
    replacement: '这款是普通食品，营养成分以标签为准。',
    examples: {
      hit: ['喝酒前吃解酒的', '抽烟的人必备，喝了清肺', '泡水喝润肺'],
      pass: ['醒酒器容量1.5升', '红酒建议醒酒半小时再喝'],
    },
  },
  {
    id: 'ordinary-food-function',
    wordings: sayings(
      `
          (增强|提高|提升|改善|促进|调节|加快|激活|修护|平衡)(免疫|免疫力|抵抗力|记忆力|记忆|智力|视力|代谢|新陈代谢|
          消化|肠道菌群|肠胃|内分泌|荷尔蒙|血液循环|微循环|骨密度|骨骼发育|大脑发育|视力发育|循环|体质|气色|睡眠)
        `,
    ),
    need: near(10, `宝宝 孩子 老人 可以 有助 效果 功效 富含 能够 ${TAKEN} ${HEALS}`),
    unless: near(10, `${CURE_DENIED} 蓝帽子 保健食品 国食健 批准 标签 课程 教材 锻炼 运动`),
    basis: '《食品安全法》第七十一、七十三条；《保健食品原料目录与保健功能目录管理办法》：保健功能只限批准的保健食品',
    why: '保健功能只有批准的保健食品可以按标签说',
    advice: '普通食品、用品只说配料、口味、用法',
    examples: {
      hit: ['孩子吃了提高免疫力', '喝了促进消化', '泡脚能促进血液循环', '富含DHA促进大脑发育'],
      pass: ['蓝帽子上批准的功能是增强免疫力，不能代替药物', '运动可以促进新陈代谢'],
    },
  },
  {
    id: 'herbal-harmless',
    wordings: sayings('(没|没有|无|不|零)(副作用|伤害|伤身|刺激|依赖|激素|伤肝|毒)'),
    need: near(8, '中药 中草药 草本 植物 天然 草药 纯 古法', 'before'),
    negatable: false,
    unless: near(8, '医生 遵医嘱 不能保证 检测报告 不敢'),
    why: '以「纯中药、纯植物」保证没有副作用',
    advice: '说成分和检测报告；过敏体质先咨询医生',
    replacement: '成分表在详情页。',
    examples: {
      hit: ['纯中药的，没有副作用', '都是草本提取没副作用'],
      pass: ['成分是植物提取，过敏体质先试用', '纯植物油炸的薯片'],
    },
  },
  {
    id: 'pet-cure',
    severity: 'tip',
    wordings: sayings('猫癣 耳螨 猫瘟 犬瘟 狗瘟 猫鼻支 猫藓 软便 泪痕 黑下巴 拉稀 尿闭'),
    need: near(8, '能治 治好 根治 专治 就好 好了 断根 特效 见效 克星 没了 告别', 'after'),
    unless: near(8, `${CURE_DENIED} 兽医 兽药 批准文号 看诊`),
    basis: '《兽药管理条例》：未经批准的产品不得宣称治疗作用',
    why: '宠物食品、用品不能说能治病',
    advice: '只说成分和喂食用量；生病请看兽医',
    examples: {
      hit: ['猫癣喷三天就好', '拉稀吃这个特效', '泪痕克星'],
      pass: ['猫瘟要马上看兽医', '软便的猫咪请遵兽医建议'],
    },
  },
  {
    id: 'radiation-pregnancy',
    severity: 'tip',
    wordings: sayings('防辐射 抗辐射 防蓝光 吸甲醛 除甲醛 净化甲醛 防电磁 屏蔽辐射'),
    need: near(8, '保护胎儿 孕妇必 保护宝宝 不伤眼 保护视力 预防近视 彻底 100% 全部 吸光 一天 三天 护胎 健康 百分百'),
    unless: near(8, `${CURE_DENIED} 检测报告 报告`),
    basis: '《广告法》第二十八条；《反不正当竞争法》关于虚假宣传的规定',
    why: '防辐射护胎、防蓝光护眼、除尽甲醛缺乏依据',
    advice: '写检测报告的数据和条件',
    examples: {
      hit: ['防辐射，保护胎儿', '防蓝光能预防近视', '三天除甲醛，彻底干净'],
      pass: ['防蓝光膜会偏黄，检测报告在详情页', '新房建议多通风'],
    },
  },
  {
    id: 'live-long',
    wordings: sayings(
      `
          (百病|万病|百毒)(不侵|不生|全消|皆消) (强身|健身)(健体|祛病) 祛病 活到(一百|九十|100|90) 长生不老 增寿 延寿
          续命 起死回生 救命 (身体|五脏)(调理好|排干净|毒排) 气血(足|旺|双补|畅通) 阴阳调和 打通(经络|任督) 固本培元
          扶正祛邪
        `,
    ),
    need: near(10, `可以 让您 天天 坚持 常年 效果 老人 ${TAKEN} ${HEALS}`),
    unless: near(8, `${CURE_DENIED} 小说 游戏 电视剧 书 手机壳 电池`),
    why: '宣称祛病延年',
    replacement: '这款是普通商品，没有治疗作用，身体不适建议咨询医生。',
    examples: {
      hit: ['天天喝百病不生', '坚持泡脚打通经络', '吃了固本培元'],
      pass: ['这本小说里有起死回生的情节可以看', '快没电了，充电宝能续命一次是玩笑话，手机壳也有'],
    },
  },
  {
    id: 'child-no-longer-ill',
    wordings: sayings(
      `
          (宝宝|孩子|娃|小孩|宝贝|老人|半夜|夜里|当晚|晚上|第二天|两天|三天)(就|都|也|再|再也|就再|)(不咳|不拉肚子|不吐奶|不发烧|不流鼻涕|不鼻塞|不打喷嚏|退烧|不喘|不起夜|不尿床|不抽筋|不闹夜|不夜啼|不积食)
        `,
    ),
    why: '说宝宝、老人用了就不生病，涉及治疗功能',
    examples: {
      hit: ['贴肚脐上宝宝半夜不咳了', '喝两天就不拉肚子了'],
      pass: ['宝宝半夜咳嗽建议先看医生', '孩子发烧建议就医'],
    },
  },
]);
