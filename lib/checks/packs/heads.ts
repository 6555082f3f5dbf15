import { SEE_A_DOCTOR } from './exceptions';
import { near, type Shared } from './rows';
import { FAIR, RIVALS } from './sayings';

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
