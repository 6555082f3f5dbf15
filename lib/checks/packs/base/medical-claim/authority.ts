import { AUTHORITY_DENIED } from '../../exceptions';
import { ON_AUTHORITY } from '../../heads';
import { familyRules, near, sayings, words } from '../../rows';

/** Doctors, patients, clinics and secret recipes called upon. */
export default familyRules('medical-claim', ON_AUTHORITY, [
  {
    id: 'doctor-recommends',
    wordings: sayings(`(医生|医院|专家|教授|院士|博士|药师|护士|三甲|皮肤科|儿科|中医|营养师|月子中心|军医|协和)`),
    need: near(3, `(推荐|在用|都用|认可|力荐|指定|建议用|让用|说好|研发|同款|配方|亲自|也用|研制|监制)`, 'after'),
    why: '借医生、专家、医院的名义作推荐',
    examples: {
      hit: ['皮肤科医生都推荐', '三甲医院同款', '老中医配方', '协和专家研制'],
      pass: ['医院不能代替的检查请去做', '营养师证书培训教材有货'],
    },
  },
  {
    id: 'patient-story',
    wordings: sayings(
      `
          (我妈|我爸|我奶奶|我爷爷|我婆婆|我自己|我朋友|我同事|我家人|有个客户|有个顾客|很多客户|好多客户|老客户|
          客户反馈|顾客反馈|我老公|我外婆|很多人|好多人)
        `,
    ),
    need: near(
      18,
      `
          就不疼 不疼了 不痛了 治好了 都好了 病好了 血压降 血糖降 降下来 能睡着 睡眠好 不咳了 不痒了 通了 消了 结节没
          好多了，药 停药 不用吃药 指标正常 痊愈 长出头发 不掉发 炎症没 近视降
        `,
      'after',
    ),
    why: '用患者、家人的例子证明疗效',
    examples: {
      hit: ['我妈腰不好，贴了一个礼拜就不疼了', '有个客户喝一个月血糖降了', '好多客户反馈病好了'],
      pass: ['很多客户反馈穿着舒服', '我妈也在穿这款，轻便'],
    },
  },
  {
    id: 'better-than-hospital',
    wordings: sayings(
      `
          (比|不比|胜过|赛过|强过|超过|顶|代替|替代|取代|顶替)(医院|医生|抗生素|消炎药|降压药|胰岛素|止痛药|激素|药|吃药|打针|药膏|药店|激光|手术|医美|玻尿酸|水光针|
          药物|敷药|看医生|理疗|针灸|开的药)
        `,
    ),
    allow: words('代替药匙 比药店便宜'),
    why: '拿普通商品和药物、就医、医美相比',
    replacement: '身体不适请先咨询医生。',
    advice: '不舒服请买家先看医生',
    examples: { hit: ['比医院开的管用', '胜过打针', '顶吃药了'], pass: ['不能代替药物', '比药店便宜的口罩也有'] },
  },
  {
    id: 'no-need-doctor',
    wordings: sayings(
      `
          (不用|不必|无需|省得|别|不要|甭|免得|再也不用|不需要)(再|)(去医院|看医生|吃药|打针|手术|动手术|住院|去看病|
          上医院|做手术|忌口|去药店|跑医院)
        `,
    ),
    why: '让买家不看医生、不吃药',
    severity: 'block',
    negatable: false,
    replacement: '身体不适请先咨询医生。',
    advice: '立即删掉；不舒服请买家先看医生',
    unless: near(6, '疫情 快递 送药'),
    examples: {
      hit: ['用这个不用去医院', '喝了再也不用吃药', '别做手术，先用这个'],
      pass: ['不舒服请先去医院', '吃药期间不建议饮酒'],
    },
  },
  {
    id: 'clinical',
    wordings: sayings(
      `
          (临床|临床试验|临床研究|医学|药理|人体试验|医学检测|动物实验)(证明|验证|证实|测试|认证|检验|显示|级|数据|
          论证|实验|有效|表明|研究|护肤)
        `,
    ),
    why: '借临床、医学证明宣传普通商品',
    examples: {
      hit: ['经过临床验证的', '医学级护肤', '人体试验证明有效'],
      pass: ['医学生专用教材', '我们没做过临床试验'],
    },
  },
  {
    id: 'secret-recipe',
    wordings: sayings(
      '(祖传|宫廷|御用|家传|民间|百年|千年|苗家|藏药|蒙药|道家|古法)(秘方|偏方|药方|配方|验方|良方|古方|秘制药|膏方|药膏)',
    ),
    unless: near(6, `${AUTHORITY_DENIED} 酱 调味 腌制 火锅 国宴 美食 糕点 零食 味道 口味 烧鸡`),
    why: '祖传秘方、偏方暗示有治疗作用',
    replacement: '配料表在详情页，您可以看一下。',
    examples: {
      hit: ['苗家祖传秘方', '宫廷秘方调理', '民间偏方，管用'],
      pass: ['祖传配方的酱牛肉，味道正', '百年老店的糕点'],
    },
  },
]);
