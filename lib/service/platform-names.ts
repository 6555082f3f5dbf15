import type { Translate } from '../shared/strings';

/**
 * What people call the platforms that packs, rules and phrases name by id: Chinese, then English, in the order in which they are offered.
 * A pack of another platform needs a row here and nothing else.
 */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  pinduoduo: ['拼多多', 'Pinduoduo'],
  douyin: ['抖店', 'Douyin Shop'],
  jd: ['京东', 'JD.com'],
  taobao: ['淘宝/天猫', 'Taobao/Tmall'],
  kuaishou: ['快手', 'Kuaishou'],
  'wechat-shop': ['微信小店', 'WeChat Shop'],
  'alibaba-1688': ['1688', '1688'],
  xiaohongshu: ['小红书千帆', 'Xiaohongshu Qianfan'],
  shopee: ['Shopee', 'Shopee'],
  'tiktok-shop': ['TikTok Shop', 'TikTok Shop'],
  alibaba: ['Alibaba 国际站', 'Alibaba.com'],
  lazada: ['Lazada', 'Lazada'],
  amazon: ['Amazon', 'Amazon'],
  ebay: ['eBay', 'eBay'],
  other: ['其他', 'Other'],
  practice: ['练习台', 'Practice console'],
};

/** The platforms that a shop or a phrase can be of: the practice console is none to sell on. */
export const PLATFORMS: readonly string[] = Object.keys(NAMES).filter((id) => id !== 'practice');

/** What else people call them, as other tools write it. */
const ALSO: Readonly<Record<string, string>> = {
  抖音: 'douyin',
  飞鸽: 'douyin',
  京东商家: 'jd',
  咚咚: 'jd',
  淘宝: 'taobao',
  天猫: 'taobao',
  千牛: 'taobao',
  快手小店: 'kuaishou',
  视频号: 'wechat-shop',
  视频号小店: 'wechat-shop',
  阿里巴巴: 'alibaba-1688',
  小红书: 'xiaohongshu',
  千帆: 'xiaohongshu',
};
const BY_NAME = new Map([
  ...Object.entries(ALSO),
  ...PLATFORMS.flatMap((id) => [id, ...(NAMES[id] ?? [])].map((name) => [name.toLowerCase(), id] as const)),
]);

/** The platform that goes by this name (Chinese, English or the id); undefined: none that is known. */
export const platformNamed = (name: string): string | undefined => BY_NAME.get(name.trim().toLowerCase());

export const isKnownPlatform = (id: string): boolean => Object.hasOwn(NAMES, id);

/** `own`: what the user's own consoles are called, by platform. One that nobody names any more is told by its site. */
export function platformName(id: string, t: Translate, own: ReadonlyMap<string, string> = new Map()): string {
  const names = isKnownPlatform(id) ? NAMES[id] : undefined;
  if (names) return names[t('uiLanguage') === 'zh' ? 0 : 1];
  return own.get(id) ?? t('platformOfSite', id.replace(/^own-/, ''));
}
