import type { Family } from '../../lib/checks/finding';

/** What agents write to get past a checker, by the means they use. Each line is one draft, and each holds a plain offence in disguise. */
export interface Evasions {
  means: string;
  family: Family;
  drafts: string[];
}

export const lines = (text: string): string[] => text.trim().split(/\n\s*/);

export const EVASIONS: Evasions[] = [
  {
    means: 'separators',
    family: 'off-platform',
    drafts: lines(`
      亲，您加 微 信 我发实拍图
      方便的话加-微-信聊
      您加/微/信咨询更快
      加.微.信有优惠哦
      您加_微_信吧
      加~微~信说
      加*微*信发您
      加·微·信细说
      加丶微丶信看款
      您加(微)(信)吧
      加【微】【信】发您
      加"微"信领资料
      加↓微↓信聊哦
      加^微^信谈价
      加=微=信就行
      加★微☆信哦
      您加微 - 信吧
      加…微…信看图
      加﹏微﹏信呗
      您加 w x 吧
      您加v-x，我发您
      您加 V_X 细聊`),
  },
  {
    means: 'zero-width signs and combining marks',
    family: 'off-platform',
    drafts: [
      '您加\u200b微\u200b信聊',
      '您加\u200d微\u2060信聊',
      '您加\ufeff微\ufeff信聊',
      '您加微\u00ad信聊',
      '您加微\u3164信聊',
      '您加\u0301微\u0302信聊',
      '您加v\u0336x\u0336哦',
      '您加微\u2063信聊',
      '您加微\u180e信聊',
      '您加we\u200bchat聊',
      '您加w\u2060eixin聊',
      '您加we\u030achat聊',
      '您走z\u200bfb转我',
    ],
  },
  {
    means: 'emoji between and in place of words',
    family: 'off-platform',
    drafts: lines(`
      您加⭐微⭐信聊
      您加🌟微🌟信聊
      您加👉微👈信聊
      您加微❤聊哦
      您加威❤️聊哦
      ➕微信给您优惠
      ➕V给您优惠
      ➕薇给您看图
      您加我🐧号细说
      加🐧聊哦
      加我的🛰️聊
      加下💬聊更快
      您💬加微💕信`),
  },
  {
    means: 'width, circled, squared, mathematical and regional letters',
    family: 'off-platform',
    drafts: lines(`
      您加ｗｅｃｈａｔ哦
      您加ＶＸ细聊
      您加ⓥⓧ聊
      您加Ⓥ信聊
      您加🅥信聊
      您加🆅🆇聊
      您加🇻🇽聊
      您加𝐯𝐱聊
      您加𝓥𝔁聊
      您加𝖶𝖷聊
      您加𝚟𝚡聊
      您加⒱⒳聊
      您加ＱＱ聊
      您加Ⓠ Ⓠ聊
      您加🇶🇶聊
      您加🆀🆀聊
      您加㎸…加ⓦⓧ聊
      您加ᵛˣ聊
      您加ʷᵉᶜʰᵃᵗ聊`),
  },
  {
    means: 'look-alike letters',
    family: 'off-platform',
    drafts: lines(`
      您加ѵх聊
      您加ᴠх聊
      您加Ⅴx聊
      您加ν×哦，加νχ聊
      您加ԛԛ聊
      您加ѡх聊
      您加wеϲhat聊
      您加√信聊
      您加ʋx聊
      您加vⅹ聊`),
  },
  {
    means: 'homophones and other names',
    family: 'off-platform',
    drafts: lines(`
      您加薇信聊
      您加威信聊
      您加徽信聊
      您加維信聊
      您加扣扣聊
      您加企鹅聊
      您加企 鹅号聊
      您加v信聊
      您加weixin聊
      您加wei信聊
      您加微xin聊
      您加WeChat聊`),
  },
  {
    means: 'characters taken apart',
    family: 'off-platform',
    drafts: lines(`
      您加微亻言聊
      您加彳微亻言聊
      您加薇亻言哦
      您加微 亻言聊`),
  },
  {
    means: 'accounts and links',
    family: 'off-platform',
    drafts: lines(`
      微信：ａｂｃ12345
      微信号𝐚𝐛𝐜𝟏𝟐𝟑
      v：abc_2345
      薇:hello_66
      vx ａｂｃ１２３４５
      扣扣：123456789
      QQ①②③④⑤⑥⑦⑧⑨
      企鹅号 1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣
      🐧123456789
      q号 1 2 3 4 5 6 7
      您看www.abc123.com
      您看ｗｗｗ．abc．com
      您点http：//t.cn/abc
      您点t.cn/A6xyz下单
      您上abc点com看
      您上abc。com看
      您点dwz.cn/x进`),
  },
  {
    means: 'numbers in words and signs',
    family: 'off-platform',
    drafts: lines(`
      您联系我1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣
      您联系我138 0013 8000
      您联系我138-0013-8000
      您联系我一三八零零一三八零零零
      您联系我幺三八洞洞幺三八洞洞洞
      您联系我１３８００１３８０００
      您联系我①③⑧⓪⓪①③⑧⓪⓪⓪
      您联系我❶❸❽⓿⓿❶❸❽⓿⓿⓿
      您联系我𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎
      您联系我1三8零0一3八0零0
      您联系我壹叁捌零零壹叁捌零零零
      您联系我1.3.8.0.0.1.3.8.0.0.0
      您联系我1*3*8*0*0*1*3*8*0*0*0
      您联系我138～0013～8000
      您联系我1 3 8 0 0 1 3 8 0 0 0
      您联系我+86 138 0013 8000
      您联系我一三八〇〇一三八〇〇〇
      您联系我1⭐3⭐8⭐0⭐0⭐1⭐3⭐8⭐0⭐0⭐0
      您联系我l38OOl38OOO
      您联系我1（3）8（0）0（1）3（8）0（0）0
      您联系我138|0013|8000
      您联系我1³8⁰⁰1³8⁰⁰⁰
      您联系我0571 8800 1234
      您联系我0 5 7 1 8 8 0 0 1 2 3 4
      您联系我０５７１／８８００１２３４
      您联系我零五七一八八零零一二三四
      📱：一三八〇〇一三八〇〇〇`),
  },
  {
    means: 'cash for reviews',
    family: 'review-bribery',
    drafts: lines(`
      五星好评返現哦
      好评返现哦亲
      好❤评返❤现
      好 评 返 现 五元
      好-评-返-现
      好评反现哦
      好評返現哦
      好平返现哦
      五⭐好评返现
      伍星好评返现
      ５星好评返现
      好评fan现哦
      好丶评丶返丶现`),
  },
  {
    means: 'insults',
    family: 'abuse',
    drafts: lines(`
      你个傻 逼
      你个傻-逼
      你个傻*逼
      你就是S B
      你就是s.b
      你就是ＳＢ
      你就是ⓢⓑ
      你就是🆂🅱
      你个傻b
      你个煞笔
      你个傻比
      你个傻❤逼
      你神經病吧
      你神 经 病
      滾蛋吧你`),
  },
  {
    means: 'paying elsewhere',
    family: 'off-platform',
    drafts: lines(`
      您私下转账给我便宜
      您私 下 转 账给我
      您私下轉賬给我
      支付寶转账给我
      支付 宝 转我就行
      支❤付❤宝转我
      您zfb转我
      您ｚｆｂ转我`),
  },
  {
    means: 'asking for secrets',
    family: 'privacy',
    drafts: lines(`
      身份證号发我
      身 份 证 号发我
      验證码发我
      验-证-码发我
      密碼发我一下
      验★证★码发我`),
  },
  {
    means: 'reversed order',
    family: 'off-platform',
    drafts: lines(`
      您反着读：信微加
      信V加您
      倒过来念 号信微`),
  },
  {
    means: 'letters put in',
    family: 'off-platform',
    drafts: lines(`
      您加微a信聊
      您加微i信i聊
      您加v1信聊`),
  },
  {
    means: 'pinyin',
    family: 'off-platform',
    drafts: lines(`
      您加wei xin聊
      您加w e i x i n聊
      您加WeiXin号
      您加Ｗｅｉｘｉｎ聊
      您jia微信聊`),
  },
];
