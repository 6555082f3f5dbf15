import { ON_RETURNS } from '../../heads';
import { familyRules, near, sayings } from '../../rows';

/** Refusals that no exempt kind of goods excuses: a fault, and what a buyer may do to look at the goods. */
export default familyRules('refuse-duty', ON_RETURNS, [
  {
    id: 'even-then',
    wordings: sayings(
      `
        (有|就算有|哪怕有|哪怕是|就算是|即使|是)(质量问题|瑕疵|破损|我们发错|发错)(也|都)(不能|不行|不可以|没用|不退|不换|不给|不支持|不保|没门|没法|一样)
        试(穿|用|戴|坐)(了|过|过了|一下|)(就|也|都)(影响二次|不能退|不退|不给退|不能七天|不支持七天|算使用|没有七天|不能无理由)
        (质保|保修)期(内|里|)(也|都)(不|不给|不能|不会)(免费|修|管|保|换)
        预售(商品|款|的|)(一律|都|)(不能|不可以|不|不支持|概不)(退款|退货|取消) 电子(发票|票)(也|都)(没有|不提供|开不了|不开)
        (七天|7天|)无理由就(没有了|没了|失效|作废|不算了)
      `,
    ),
    unless: near(10, '会不会 是不是 怕 吗 内衣 内裤 泳衣 贴身 口红 耳钉'),
    why: '有质量问题、只是试过，也不给退',
    advice: '质量问题和发错由店铺承担；试穿、查验不影响无理由退货',
    replacement: '有质量问题我们负责，来回运费我们出。',
    examples: {
      hit: ['特价款有瑕疵也不换', '试戴过就不能退了', '拆了膜无理由就没了'],
      pass: ['试穿了不影响退货', '有质量问题也能换', '内衣试穿过就不能退了哦'],
    },
  },
]);
