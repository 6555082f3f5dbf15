/** Provinces by the short names people use, each with its greater cities; public geography. */
const CITIES: Record<string, string> = {
  北京: '',
  上海: '',
  天津: '',
  重庆: '',
  江苏: '南京 苏州 无锡 常州 南通 扬州 镇江 盐城 泰州 徐州 淮安 连云港 宿迁 昆山 江阴 常熟 张家港',
  浙江: '杭州 宁波 温州 绍兴 嘉兴 湖州 金华 台州 衢州 丽水 舟山 义乌 慈溪 余姚',
  安徽: '合肥 芜湖 马鞍山 安庆 蚌埠 阜阳 滁州 六安',
  福建: '福州 厦门 泉州 漳州 莆田 三明 龙岩 宁德',
  江西: '南昌 赣州 九江 上饶 宜春 景德镇',
  山东: '济南 青岛 烟台 潍坊 临沂 淄博 济宁 威海 泰安',
  河南: '郑州 洛阳 南阳 新乡 许昌 商丘 信阳 周口',
  湖北: '武汉 宜昌 襄阳 荆州 黄石 十堰 孝感 恩施',
  湖南: '长沙 株洲 湘潭 衡阳 岳阳 常德 郴州 怀化',
  广东: '广州 深圳 佛山 东莞 珠海 中山 惠州 汕头 江门 湛江 揭阳 潮州',
  广西: '南宁 桂林 柳州 北海 玉林',
  海南: '海口 三亚 儋州',
  四川: '成都 绵阳 德阳 宜宾 南充 泸州 乐山',
  贵州: '贵阳 遵义 六盘水',
  云南: '昆明 大理 丽江 曲靖',
  陕西: '西安 咸阳 宝鸡 汉中 延安',
  甘肃: '兰州 天水 酒泉',
  青海: '西宁',
  宁夏: '银川',
  新疆: '乌鲁木齐 伊犁 喀什 阿克苏 库尔勒 石河子',
  西藏: '拉萨 日喀则 林芝',
  内蒙古: '内蒙 呼和浩特 包头 鄂尔多斯 赤峰 呼伦贝尔',
  河北: '石家庄 保定 唐山 邯郸 廊坊 沧州 秦皇岛',
  山西: '太原 大同 临汾 运城',
  辽宁: '沈阳 大连 鞍山 锦州',
  吉林: '长春 延边',
  黑龙江: '哈尔滨 大庆 齐齐哈尔 牡丹江',
  香港: '',
  澳门: '',
  台湾: '台北',
};
/** Names of several provinces together. */
const GREATER: Record<string, string> = {
  江浙沪: '江苏 浙江 上海',
  江浙沪皖: '江苏 浙江 上海 安徽',
  珠三角: '广东',
  京津冀: '北京 天津 河北',
  东北: '辽宁 吉林 黑龙江',
  华东: '江苏 浙江 上海 安徽 福建 江西 山东',
  华南: '广东 广西 海南',
  华中: '湖北 湖南 河南',
  华北: '北京 天津 河北 山西 内蒙古',
  西南: '四川 重庆 贵州 云南 西藏',
  西北: '陕西 甘肃 青海 宁夏 新疆',
  港澳台: '香港 澳门 台湾',
};
/** Where shops charge more, or don't send for nothing. */
export const REMOTE = ['新疆', '西藏', '内蒙古', '青海', '宁夏', '甘肃', '海南', '香港', '澳门', '台湾', '港澳台'];
const PROVINCES = Object.entries(CITIES).map(([name, cities]) => ({
  name,
  words: [name, ...cities.split(' ').filter(Boolean)],
}));

/** The provinces a text names, by themselves or by a city, and the greater regions they lie in. */
export function regionsIn(text: string): string[] {
  const provinces = PROVINCES.filter(({ words }) => words.some((word) => text.includes(word))).map(({ name }) => name);
  const greater = Object.entries(GREATER)
    .filter(([, of]) => of.split(' ').some((it) => provinces.includes(it)))
    .map(([name]) => name);
  return [...provinces, ...greater];
}
