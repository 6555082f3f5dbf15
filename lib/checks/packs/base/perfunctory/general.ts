import { familyRules, sayings } from '../../rows';

export default familyRules('perfunctory', { severity: 'tip', basis: '网店客服服务规范：应答完整' }, [
  {
    id: 'bare',
    whole: true,
    wordings: sayings(`
        哦 嗯 噢 喔 额 呃 啊 哈 呵 唔 昂 哎 恩 恩恩 哦了 嗯呢 哼 咦 切 6 666 1 11 111 1111 11111 0 ok okk k o en emm emmm hh hhh
      `),
    why: '只回了一个应声',
    advice: '接上一句有内容的：答复、时间或下一步',
    examples: {
      hit: ['嗯', '哦哦哦', '1', '嗯嗯。', 'OK'],
      pass: ['嗯嗯，今天就给您发出', '1号发货哦', '好的，已经备注了'],
    },
  },
  {
    id: 'punctuation',
    detector: 'marks-only',
    why: '只发了标点',
    advice: '把想问、想说的写出来',
    examples: { hit: ['？', '。。。', '...', '……', '~~'], pass: ['在吗？', '好的。', '👌'] },
  },
  {
    id: 'said-so',
    whole: true,
    wordings: sayings(`
        看详情 看详情页 详情页有 详情有写 看上面 看说明 自己看 见详情 如图 同上 看图 页面有 页面有写 以页面为准 看页面
        看链接 问快递 等通知 再说 看情况 随缘 差不多 应该吧 可能吧 大概吧 也许 没了 没货 无货 无 不包 不送 不好说
      `),
    why: '回答太短，买家还得再问',
    advice: '把答案写全，再问一句还需要什么',
    examples: {
      hit: ['看详情页', '亲，没货哦', '不包', '应该吧'],
      pass: ['没有现货了，后天补货', '详情页有尺码表，165建议M码', '不包邮哦，满39包邮'],
    },
  },
  {
    id: 'repeated',
    detector: 'repeated-reply',
    why: '同一句话已经对这位买家说过',
    advice: '换一种说法，或补上新的进展',
    // As with every rule, its examples are checked with the hits as what was already said.
    examples: {
      hit: ['您的包裹已经在派送了，请留意电话', '这款两种颜色都有现货，今天可以发'],
      pass: ['包裹今天在派送，快递员会电话联系您', '好的哦'],
    },
  },
]);
