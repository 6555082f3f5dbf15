import { type Evasions, lines } from './evasions';

/** Means mixed as they come to mind: written before it was tried what becomes of them. */
export const MIXED: Evasions[] = [
  {
    means: 'mixed, off-platform',
    family: 'off-platform',
    drafts: lines(`
      加个威♥信呗
      +薇 详聊
      vv：shop_8812
      卫星号：kefu2233
      加 W 信 xx9981 拿样
      我的🛰️是 zhubao77
      徽信搜 liang8899
      wei.xin同电话
      ＶＸ：ａｂｃ１２３
      扣扣群 三八五 六七二 一九〇
      q q 2 8 8 1 9 9 3 4 5
      企鹅号88123456加一下
      🐧1029384756
      电 1 3 9 1 2 3 4 5 6 7 8
      手机号幺三八 四四四四 五六七八
      来绿泡泡聊，那边方便发图
      某信联系 id：tea-house01
      我们在绿色软件上有群
      +V芯：dd0099
      薇xin号发您
      走z付宝，省手续费
      支 fu 宝转我
      去桃宝搜同名店
      拼夕夕上我们也有店，更便宜
      某音小黄车里拍，便宜十块
      添加：w-e-i-x-i-n  88aabb
      咱们V上说
      到那个橙色软件搜我们店铺名
      微/信/号：hao567
      亻言息发我V上
      私信我拿联糸方式
      徵信: jiaju2020
      嶶亻言：mm3344
      jia wo wei xin
      jwx: a8899b
      打我 dian话 一五九零零零零一一一一
      我薇是 tt5566 您搜一下
      加我威星号 hh7788
      您看我头像下面那串数字，绿色那个搜
      十一位的那个号给我，我呼您
      平台说话不方便，绿泡泡见
      V❤同步
      加个ⓥ吧
      ⓌⓍ同号
      私①下转我
      转 z h a n g 给我就行
      二 维 石马 发您
      淘 bao 搜店名
      抖 yin 直播间便宜
      您加 wx 找我
      电話：一叁捌零零一叁捌零零零
      号码 壹叁玖 陆陆陆陆 捌捌捌捌
      QＱ：三九二零一一八五
      裙里有特价，进来吧
      君羊号 88123 进来领券
      公🀄️号搜茶语
      gong众号回复1领券
      小红shu关注我
      加老板v，ID在主页
      [微信] 我发您
      加V`),
  },
  {
    means: 'mixed, review-bribery',
    family: 'review-bribery',
    drafts: lines(`
      好评反现三元
      5🌟+图=3r
      hao ping 返 xian
      给个五✨，有小🧧
      好坪截图领红包
      五分好评返5米
      haoping晒图送券
      女子评返现
      好 评 返 现 二 元
      您赏个5☆，返您一个小❤意
      全五⭐晒单领🧧
      好泙返2元
      给好p返5
      五♥星♥有♥礼
      chaping删了给20
      图+文15字，3块
      好.评.返.现
      ha0评返2
      追 píng 送礼`),
  },
  {
    means: 'mixed, abuse',
    family: 'abuse',
    drafts: lines(`
      傻 x
      sb吧
      煞笔客户
      你妈的
      cnm
      脑 子 有 坑
      草泥马
      2b青年
      智zhang
      s13
      你🐴死了
      nmsl
      five物
      弱zhi
      白chi
      贝戋人
      狗dong西
      fuck you
      你是🐷吗
      脑☆残`),
  },
  {
    means: 'mixed, medical-claim',
    family: 'medical-claim',
    drafts: lines(`
      能冶疗失眠
      降ya降tang
      抗ai
      根 治 鼻 炎
      降血zhi
      zhi疗脚气
      杀jun消yan
      kang癌`),
  },
  {
    means: 'mixed, absolute-claim',
    family: 'absolute-claim',
    drafts: lines(`
      全网蕞低
      第①品牌
      全国NO.1
      Top1的面料
      丁页级工艺
      最​好​用
      最di价
      全国第❶
      顶ji面料
      世jie第一`),
  },
  {
    means: 'mixed, privacy',
    family: 'privacy',
    drafts: lines(`
      yan证码发我
      身❤份❤证号给我
      密m码多少
      shen份证拍给我`),
  },
];
