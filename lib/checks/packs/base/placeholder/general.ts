import { familyRules } from '../../rows';

export default familyRules('placeholder', { severity: 'block', basis: '发送前检查：变量没有填' }, [
  {
    id: 'blank',
    detector: 'placeholder',
    why: '有一处没有填',
    advice: '填上内容，或删掉这一处',
    examples: {
      hit: [
        '订单金额为￥___元',
        '亲爱的{买家}，您的包裹到了',
        '已发XX快递',
        '预计[待补]到货',
        '订单#订单号#已发',
        '运费____元',
        '您好【昵称】',
        '欢迎光临XX家居旗舰店',
      ],
      pass: [
        'XX-Large就是2XL',
        'XXL码有货的',
        '【尺码】S、M、L都有',
        '[玫瑰]谢谢您',
        '满300减40（可叠加）',
        '编号 ab/xx-2 的那款',
        '您看的xx家那款我们没有卖过',
      ],
    },
  },
  {
    id: 'wording',
    terms: [
      '此处填写',
      '此处插入',
      '请替换',
      '待补充',
      '待填写',
      '待完善',
      '填写店名',
      '填写姓名',
      '店铺名称填',
      '替换为您的',
      '示例文本',
      'lorem ipsum',
      '复制以下',
      '模板开始',
      '话术如下',
      '以下为话术',
    ],
    unless: { words: ['您', '表格', '资料', '信息', '地址', '发票'], within: 6 },
    why: '话术模板里的说明没有删',
    advice: '删掉说明，填上真正的内容',
    examples: {
      hit: ['活动时间待补充', '（此处填写优惠）满减中'],
      pass: ['您的地址信息待补充，请发我', '发票信息请替换成公司抬头'],
    },
  },
]);
