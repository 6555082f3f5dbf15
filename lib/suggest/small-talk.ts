import { fold } from '../text/normalise';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Words that greet, thank, acknowledge, ask for patience or take leave. Folded; a text made of nothing else is small talk. */
const WORDS = [
  // Greeting, calling
  ...words(
    `
      您好 你好 大家好 早上好 上午好 中午好 下午好 晚上好 早安 晚安 哈喽 哈罗 hello hi 嗨 喂 在吗
      在么 在不在 在不 在的 在呢 在 有人吗 有人么 有人在吗 有人在 有人 人工客服 转人工 人工 客服 欢迎光临
      欢迎 很高兴为您服务 为您服务 请问有什么可以帮您 请问有什么可以帮到您 有什么可以帮您 有什么可以帮到您
      请问还有其他可以帮到您的 还有其他可以帮到您 还有其他还可以帮到您 还有什么可以帮您 有什么问题 可以帮您处理
      可以帮您解决 或解决 随时联系我们 本店 小店 店铺
    `,
  ),
  // Acknowledging
  ...words(
    `
      好的 好滴 好哒 好吧 好嘞 好 行 可以 中 成 ok okay 嗯 恩 哦 噢 喔 额 呃 是的 是 对的 对
      没错 知道了 知道 明白了 明白 了解了 了解 收到了 收到 清楚了 懂了 没问题 没事 没关系 没有了 没了
      暂时没有 不用了 那就这样 先这样 这样 就这样
    `,
  ),
  // Thanking, apologising
  ...words(
    '谢谢 多谢 感谢 谢了 谢 辛苦了 辛苦 麻烦了 麻烦 费心了 不客气 不用谢 不谢 不用客气 客气了 客气 应该的 抱歉 对不起 不好意思 打扰了',
  ),
  // Patience
  ...words('稍等一下 稍等 请稍等 请稍候 等一下 等下 稍候 马上'),
  // Leave
  ...words('再见 拜拜 拜 88 回聊 祝您生活愉快 生活愉快 祝您购物愉快 购物愉快 愉快 晚点说 下次再来 慢走 支持'),
];
/** Forms of address and particles, which mean nothing by themselves. */
const FILL = words(
  '亲爱的 亲爱哒 亲亲 亲 老板 掌柜 客官 宝贝 美女 帅哥 小姐姐 那 就 你 您 了 的 啊 呢 吧 吗 嘛 么 呀 哈 啦 哟 哒 滴 哎 嘿 诶 请 太 先 都 也 很 非常 对 我 问 请问 一下',
);

const VOCABULARY: ReadonlySet<string> = new Set([...WORDS, ...FILL]);
const LONGEST_WORD = Math.max(...[...VOCABULARY].map((word) => word.length));
/** What is left of emoticons, stickers and signs. */
const SIGNS = /\[\p{Script=Han}{1,4}\]|[^\p{L}\p{N}]+/gu;
/** Longer texts say something besides, whatever words they are made of. */
const LONGEST_TEXT = 40;

/**
 * Whether a message greets, thanks, acknowledges or takes leave and says nothing besides. Stickers and signs alone count too.
 * A single word of a product or a number makes it substance.
 */
export function isSmallTalk(text: string): boolean {
  const words = fold(text).replace(SIGNS, '');
  return words.length <= LONGEST_TEXT && isMadeOf(words, VOCABULARY);
}

/** Whether words of the vocabulary cover the text without a gap. Linear, where a regular expression could backtrack for ever. */
function isMadeOf(text: string, vocabulary: ReadonlySet<string>): boolean {
  const reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  for (let from = 0; from < text.length; from++) {
    if (!reached[from]) continue;
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_WORD); to++) {
      if (vocabulary.has(text.slice(from, to))) reached[to] = 1;
    }
  }
  return reached[text.length] === 1;
}
