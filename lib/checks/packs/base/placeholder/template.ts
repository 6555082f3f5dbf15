import { familyRules, near, sayings, words } from '../../rows';

/** Parts of a template that were meant to be replaced, in words. Marks such as {…} and XX are the detector's. */
export default familyRules(
  'placeholder',
  {
    severity: 'block',
    basis: '发送前检查：模板没有填完',
    advice: '填上内容，或删掉这一处',
  },
  [
    {
      id: 'fill-in-here',
      wordings: sayings(
        `(此处|这里|括号里|空白处)(填|填写|写|插入|放|替换|补充|加上)(店名|姓名|价格|金额|日期|时间|链接|图片|单号|快递|优惠|内容|昵称|商品|名称) (请填|待填)(单号|快递单号) (请填|待填|填)(店名|昵称|订单号|商品名|客服名|优惠金额) (此处|这里|括号里|空白处)(补充|添加|填入|写上|替换|注明|改为|改成)(尺码|尺码建议|材质|参数|说明|话术|快递|优惠|店铺|姓名|时间|型号|链接|活动|内容|买家|商品|)`,
      ),
      unless: near(8, '您在 页面 表格 发票 申请 收货 收货 页面 在哪 吗 需要'),
      why: '「此处填…」没有替换',
      examples: {
        hit: ['订单号：（填订单号）已退款', '您的优惠是此处填金额', '这里插入图片，尺码表'],
        pass: ['您在这里填收货地址就行', '退款页面这里填金额，您看一下'],
      },
    },
    {
      id: 'pending',
      wordings: sayings('待(补充|填写|替换|完善)(话术|文案|内容) tbd tba todo n/a fixme'),
      unless: near(6, '型号 编号 款 您的 地址 信息'),
      boundary: true,
      why: '「TBD、待补充内容」没有换成内容',
      examples: {
        hit: ['赠品：TBD，发货时间：TBD', '亲，待补充话术'],
        pass: ['型号 TBD-200 已停产', '发货时间待定，我确认后告诉您', '这个码待补货', '（待补货）的先别拍'],
      },
    },
    {
      id: 'month-day-blank',
      wordings: sayings(`x月x日 n月n日 xx月xx日 x年x月 某月某日 几月几日至 预计n天 预计x天 x月x号`),
      boundary: true,
      unless: near(4, '请问 型号'),
      why: '日期、时间没有填',
      examples: {
        hit: ['活动时间：X月X日至X月X日', '预计N天内发出', '某月某日前有效'],
        pass: ['11月11日零点开始', '三天内发出'],
      },
    },
    {
      id: 'amount-blank',
      wordings: sayings(
        `满x减 满n减 满xx减 满x元 满xx元 减x元 减n元 立减x元 优惠x元 优惠xx元 立减xx 减金额元 满金额减金额`,
      ),
      boundary: true,
      unless: near(4, '型号 尺寸'),
      why: '金额、折扣没有填',
      examples: {
        hit: ['满N减M，全店通用', '现在下单立减x元', '优惠XX元'],
        pass: ['满300减50', '5折，券后39元'],
      },
    },
    {
      id: 'someone',
      boundary: true,
      wordings: sayings(
        `某某(快递|先生|女士|店铺|旗舰店|客服|商品|产品|品牌|地址|公司|牌|活动|路|市) (快递公司|单号|收货人|地址|联系人|电话)(:|：|是|为|，|)(某某|张三|李四|xxx|123456|123456789|12345678|13800138000|13888888888) (张三|李四)(先生|女士|您好|，您)`,
      ),
      unless: near(6, '如果 例如 比如 举例 的东西 的质量 的货 他们 我们不'),
      why: '用「某某、张三、123456」占位，没有换成真的',
      examples: {
        hit: ['快递公司：某某快递，单号：123456789', '收货人：张三', '张三您好，订单已发'],
        pass: ['比如某某路某某号这样写', '单号YT8899001122334'],
      },
    },
    {
      id: 'me-blank',
      boundary: true,
      wordings: sayings(`(我是|这里是|我叫)(客服|小二|您的客服|您的专属客服|专属客服|店小二|)(xx|xxx|某某|小x|00x|某)`),
      why: '客服名没有填',
      examples: {
        hit: ['您好，我是客服xxx', '我是小X，为您服务'],
        pass: ['我是客服小林，为您服务', '这里是天猫客服，您请说'],
      },
    },
    {
      id: 'dear-blank',
      wordings: sayings(
        `(亲爱的|尊敬的)(会员名|昵称|买家昵称|客户姓名|姓名|用户名|顾客姓名|旺旺名|买家姓名|客户昵称) (买家昵称|客户昵称|客户姓名|会员昵称|旺旺昵称|买家姓名)(您好|你好|亲|，您|，你)`,
      ),
      unless: near(4, '的买家朋友'),
      why: '买家称呼没有替换',
      examples: {
        hit: ['尊敬的客户姓名先生您好', '亲爱的昵称，您的订单已发出'],
        pass: ['亲爱的会员您好，欢迎光临', '尊敬的顾客，感谢支持'],
      },
    },
    {
      id: 'template-note',
      allow: words('模板一套 模板a4'),
      wordings: sayings(
        `(以下|上面|此|本)(为|是|条|)(模板|话术|范本|样例|快捷语|快捷短语)(内容|请修改|请勿|不要|仅供) 以下为(模板|话术) (话术|模板|快捷语)(一|二|三|1|2|3|①|②|a|b) 仅供(客服|内部)(参考|使用|查看) 内部(使用|专用|话术)请勿 (请勿|不要|禁止)(外发|发给客户|发给买家) 客服(注意|须知)`,
      ),
      unless: near(6, '印刷 定制 设计'),
      why: '话术模板里给客服看的说明没有删',
      advice: '删掉说明，只留给买家的话',
      examples: {
        hit: ['话术一：亲，您好', '仅供内部参考，请勿外发', '以下为模板，请修改'],
        pass: ['贺卡模板您选一款', '内部结构图在详情页'],
      },
    },
    {
      id: 'choose-one',
      wordings: sayings(
        `二选一填 任选一个填 删除多余 删去不用 按实际情况修改 根据情况修改 根据实际修改 按需删除 多余的删 不用的删掉 先生女士(您好|您) 退款换货补发`,
      ),
      why: '备选项没有二选一',
      advice: '留下对的那一个',
      examples: {
        hit: ['尊敬的先生/女士您好', '退款/换货/补发，按需删除'],
        pass: ['您是要退款还是换货呢', '支持机洗'],
      },
    },
    {
      id: 'paste-note',
      wordings: sayings(
        `(此处|这里|下面)(粘贴|贴|复制|插|附)(链接|图片|图|单号|地址|截图|视频|二维码) (附图|附链接|配图)待 如下(附图|配图|插图) 图片待(补|传|发)`,
      ),
      unless: near(6, '您 麻烦 请把'),
      why: '忘了贴图片或链接',
      advice: '把图片、链接发出去，或删掉这一处',
      examples: {
        hit: ['尺码表如下（附图）', '此处粘贴链接'],
        pass: ['麻烦您把截图发在这里', '附图里的是黑色款'],
      },
    },
    {
      id: 'number-sign-blank',
      wordings: sayings(
        `xxxxxxx xxxxxxxx xxxxxxxxx xxxxxxxxxx xxxxxxxxxxx xxxxxxxxxxxx xxxxxxxxxxxxx undefined null nan元 (单号|运单号|订单号|金额|价格|时间|地址|到手价)(是|为|)(nan|none|空值|无内容) %s %d 变量名 字段名`,
      ),
      boundary: true,
      why: '字段是空的，变量没有取到值',
      examples: {
        hit: ['您的单号是undefined', '快递单号：null', '到手价是NaN'],
        pass: ['单号是YT8899', '地址是这个对吗'],
      },
    },
  ],
);
