import { AUTHORITY_DENIED, CURE_DENIED, GOODS_HEDGE, SEE_A_DOCTOR } from './exceptions';
import { near, type Shared } from './rows';
import { FAIR, HEDGE, KIND, RIVALS } from './sayings';

/** What the files on named rivals share. */
export const ON_RIVALS: Shared = {
  severity: 'warn',
  basis: '《反不正当竞争法》关于商业诋毁的规定；《广告法》第十三条：不得贬低其他生产经营者的商品或者服务',
  advice: '只说自己的材质、工艺和售后，由买家自己比较',
  negatable: true,
  unless: near(12, FAIR),
};

/** After the name of a rival. */
export const rivals = (within: number) => ({ words: RIVALS, within, side: 'before' as const });

/** Sending the buyer to a doctor, or asking after them. */
export const TROUBLE_CAUTION = `${SEE_A_DOCTOR} 您现在 险`;

/** What the files on troubles of body and looks share. */
export const ON_TROUBLES: Shared = {
  severity: 'warn',
  basis: '《广告法》第十七条：除医疗、药品、医疗器械外不得涉及疾病治疗功能；《反不正当竞争法》关于虚假宣传的规定',
  advice: '只说成分、材质和日常用途；身体不适请买家咨询医生',
  replacement: '这款是普通商品，没有治疗作用，身体不适建议咨询医生。',
  negatable: true,
  unless: near(10, TROUBLE_CAUTION),
};

export const ON_SUPERLATIVES: Shared = {
  severity: 'warn',
  basis: '《广告法》第九条第三项；《广告绝对化用语执法指南》第五、六条所列情形除外',
  advice: '换成参数、材质、检测结果等买家能核对的事实',
  negatable: true,
};

export const ON_PERSONS: Shared = {
  severity: 'block',
  basis: '《消费者权益保护法》第二十七条：不得对消费者进行侮辱、诽谤；第十四条：人格尊严应受尊重',
  advice: '删掉，换成事实和解决办法；难处理的转给主管',
  replacement: '我来帮您处理。',
};

export const ON_COMPARISON: Shared = {
  severity: 'warn',
  basis: '《反不正当竞争法》关于商业诋毁的规定；《广告法》第十三条：不得贬低其他生产经营者的商品或者服务',
  advice: '只说自己的材质、工艺和售后，由买家自己比较',
  replacement: '别家的情况我不太了解，我给您说说我们这款。',
};

export const ON_AUTHORITY: Shared = {
  severity: 'warn',
  basis: '《广告法》第十六、十七、十八条：不得使用医疗用语，不得利用医生、患者名义作证明',
  advice: '不用疗效、疗程、临床、医生推荐这类词；只说成分和用法',
  negatable: true,
  unless: near(8, AUTHORITY_DENIED),
};

export const ON_CURES: Shared = {
  severity: 'warn',
  basis: '《广告法》第十七条：除医疗、药品、医疗器械外不得涉及疾病治疗功能；《反不正当竞争法》关于虚假宣传的规定',
  advice: '只说成分、材质和日常用途；身体不适请买家咨询医生',
  negatable: true,
  unless: near(10, CURE_DENIED),
};

export const ON_CONTACT: Shared = {
  severity: 'block',
  basis: '各平台商家规则：不得引导买家到站外联系',
  advice: '留在平台聊天窗口沟通，图片、视频、文件都可以在这里发',
  negatable: true,
};

export const ON_LEAVING: Shared = {
  severity: 'block',
  basis: '各平台商家规则：不得引导站外联系和交易',
};

/** What the files of a family share that speak of one topic. */
export const ON_OTHER_CONTACTS: Shared = {
  severity: 'block',
  basis: '各平台商家规则：不得引导买家到站外联系、交易',
  advice: '只在本平台的聊天窗口和订单里沟通、成交',
  replacement: '您在这里跟我说就可以。',
};

export const ON_OTHER_TRADE: Shared = {
  severity: 'block',
  basis: '各平台商家规则：不得引导线下交易、站外付款',
  advice: '请买家在平台下单付款，交易才有保障',
  negatable: true,
};

export const ON_CERTAINTY: Shared = {
  severity: 'warn',
  basis: '《消费者权益保护法》第十六、二十条：不得作虚假或者引人误解的宣传；《广告法》第二十八条',
  advice: '说通常的情况和条件，不替结果打包票',
  replacement: '正常情况下是这样的，有问题我们按售后处理。',
};

export const ON_GOODS: Shared = {
  severity: 'warn',
  basis: '《消费者权益保护法》第二十条：不得作虚假或引人误解的宣传；第十六条：承诺即须履行',
  advice: '加上条件：正常使用、按说明洗护；效果因人而异',
  replacement: '正常使用一般不会。',
  negatable: true,
  unless: near(10, GOODS_HEDGE),
};

export const ON_RESULTS: Shared = {
  severity: 'warn',
  basis: '《消费者权益保护法》第二十条：不得作虚假或引人误解的宣传；第十六条：承诺即须履行',
  advice: '加上条件：正常使用、按说明洗护；效果因人而异',
  negatable: true,
  unless: near(10, HEDGE),
};

export const ON_ASKING: Shared = {
  severity: 'block',
  basis: '《个人信息保护法》第五、六、二十九条；《消费者权益保护法》第二十九条',
  advice: '售后和退款都不需要这些；请买家在平台页面里自己操作',
};

export const ON_OTHER_BUYERS: Shared = {
  severity: 'block',
  basis: '《个人信息保护法》第十条、第二十五条；《消费者权益保护法》第二十九条：对消费者个人信息必须严格保密',
  advice: '只谈这位买家自己的订单，不提别人',
};

export const ON_PERSONAL_DATA: Shared = {
  severity: 'block',
  basis:
    '《个人信息保护法》第五、六、二十八、二十九条：收集限于实现目的的最小范围，敏感信息要单独同意；《电子商务法》第二十三条',
  advice: '只问发货、售后必需的信息；证件和密码一律不经聊天',
  replacement: '这个信息不用发给我，按页面提示操作就行。',
};

export const ON_DUTIES: Shared = {
  severity: 'warn',
  basis: '《消费者权益保护法》第二十三、二十四、二十五、五十二条；《消费者权益保护法实施条例》',
  advice: '先问清情况，再按规则给退、换、补或赔的办法',
  replacement: '我先核实，属于我们的责任马上给您处理。',
};

export const ON_FAULTS: Shared = {
  severity: 'warn',
  basis: '《消费者权益保护法》第二十三、二十四、五十二条；《产品质量法》第四十条',
  advice: '质量问题由店铺承担：先请买家发照片，再给方案',
  replacement: '有质量问题我来给您处理。',
};

export const ON_RETURNS: Shared = {
  severity: 'warn',
  basis:
    '《消费者权益保护法》第二十四、二十五条；《网络购买商品七日无理由退货暂行办法》；《消费者权益保护法实施条例》第十九条',
  advice: '按规则给退换办法和时间；例外的要说明是哪一种',
  replacement: '支持七天无理由的商品，签收七天内完好都可以退。',
};

export const ON_RATINGS: Shared = {
  severity: 'block',
  basis:
    '《反不正当竞争法》关于虚假宣传、虚构用户评价的规定；《电子商务法》第十七、三十九条；《网络反不正当竞争暂行规定》',
  advice: '请买家按真实体验评价，不给好处、不设条件',
  replacement: '您按真实感受评价就好，有问题我来处理。',
};

export const ON_REWARDS: Shared = {
  severity: 'block',
  basis: '《网络反不正当竞争暂行规定》第九条：不得以返现、红包、卡券等诱导作出指定评价',
  advice: '可以请买家如实评价，不能许诺任何好处',
  replacement: '您按真实感受评价就好。',
  negatable: true,
};

export const ON_BLAME: Shared = {
  severity: 'warn',
  basis: '网店客服服务规范：服务禁语（不责怪买家、首问负责）',
  advice: '不论对错，先说怎么解决、几时有结果',
  replacement: '我先帮您核实，马上给您方案。',
};

export const ON_FEELINGS: Shared = {
  severity: 'warn',
  basis: '网店客服服务规范：服务禁语；各平台商家规则',
  advice: '先回应买家的感受，再说能做什么、什么时候给答复',
  replacement: '您的意思我明白，我马上帮您看。',
  unless: near(10, KIND),
};

export const ON_PUSHING_OFF: Shared = {
  severity: 'warn',
  basis: '网店客服服务规范：首问负责、服务禁语',
  advice: '接过来：说明去核实什么、几时回复',
  replacement: '我帮您核实一下，稍后回复您。',
};

export const ON_RUDENESS: Shared = {
  severity: 'warn',
  basis: '网店客服服务规范：服务禁语（不讥讽、不反问、不推脱）',
  advice: '删掉情绪，直接说怎么处理、几时有结果',
  replacement: '您的意思我明白，我马上帮您看。',
};

export const ON_TONE: Shared = {
  severity: 'warn',
  basis: '网店客服服务规范：服务禁语（不命令、不反问、不激化）',
  advice: '换成请求，先认同感受再说方案',
  replacement: '您的意思我明白，我来看看怎么处理。',
};
