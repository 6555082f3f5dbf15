import type { PhraseVariable } from './phrase';
import { parseTemplate } from './variables';
import { nameKey } from './variables/name';

/**
 * What the agent is asked for variables of the phrases that come with the extension: name and question, a line each. Those behind `记` hold
 * for a while whoever the buyer is, so that the value typed last is offered again.
 */
const ASKED = `
活动 哪个活动 记
优惠 给什么优惠 记
门槛 满多少元 记
赠品 送什么 记
可换赠品 可以换成哪件赠品 记
替换赠品 换成哪件赠品 记
限购数量 每人限几件 记
排除项 哪些不参加 记
倍数 膨胀几倍 记
定金 定金多少元 记
直播价 直播间多少元 记
到手价 算下来多少元
原价 原价多少元
价格 多少元
报价 报多少元
加价 加多少元
实付 实付多少元
应退 应退多少元
合计 一共多少元
金额 多少元
差额 还差多少元
差价 差价多少元
期望价 买家想要多少元
预算 买家预算多少
计算过程 怎么算的
搭配款 搭哪一款
替代款 换成哪一款
备选款 备选是哪一款
备选规格 备选是哪个规格
现货款 哪一款有现货
款一 第一款叫什么
款二 第二款叫什么
内搭 里面搭什么
卖点 最值得说的一点
好处 对买家有什么用
亮点 和别款比好在哪
特点 有什么特点
差别 差在哪里
相同点 哪里一样
适用 适合什么情况
不适合 不适合什么情况
人群 适合哪些人
禁用 哪些人不能用
用途 用来做什么
用途一 第一种用途
用途二 第二种用途
轻度用途 轻度使用是指什么
重度用途 重度使用是指什么
功能 什么功能
品牌 什么品牌
型号 什么型号
规格 哪个规格
正确规格 应该是哪个规格
正确说法 正确的说法是什么
参数 哪项参数
数值一 第一款的数值
数值二 第二款的数值
尺码 哪个码
小码 小一点是哪个码
大码 大一点是哪个码
码数范围 从几码到几码
段数 几段
片数 几片
颜色 什么颜色
颜色一 第一种颜色
颜色二 第二种颜色
色号一 第一个色号
色号二 第二个色号
浅色号 浅的是哪个色号
中色号 中间是哪个色号
深色号 深的是哪个色号
数量 几件
尺寸 多大尺寸
折叠尺寸 折起来多大
包装尺寸 包装多大
床单尺寸 床单多大
被套尺寸 被套多大
面积 多少平方
间距 间隔多少
直径 直径多少
厚度 多厚
重量 多重
克重 多少克重
容量 多大容量
净含量 净含量多少
功率 多少瓦
续航 能用多久
延迟 延迟多少
承重 能承多重
耐热 耐多少度
耐温 耐多少度
温度 多少度
水温 多少度的水
缩率 缩水多少
含绒量 含绒量多少
充绒量 充绒多少克
衣长 衣长多少厘米
袖长 袖长多少厘米
裤长 裤长多少厘米
肩宽 肩宽多少厘米
腰围 腰围多少厘米
臀围 臀围多少厘米
身高范围 身高从多少到多少
体重范围 体重从多少到多少
模特身高 模特多高
模特体重 模特多重
年龄段 几岁到几岁
月龄 几个月到几个月
成分 成分是什么
配料 配料有哪些
未添加 没有加什么
致敏物 含哪些致敏物
能量 每份多少能量
蛋白质 每份多少蛋白质
脂肪 每份多少脂肪
碳水 每份多少碳水
产地 产地在哪 记
原产国 原产国是哪里 记
发货地 从哪里发 记
地区 哪个地区
当前位置 包裹现在到哪
运费 运费多少元
进度 现在到哪一步
步骤 怎么操作
清单 有哪些东西
配件 有哪些配件
缺少内容 少了什么
防水说明 防水到什么程度
测试条件 在什么条件下测的
陈列物 放着什么
按键 哪个键
用量 一次用多少
更换周期 多久换一次
时长 多长时间
保养方法 怎么保养
保质期 保质期多久
生产日期 哪天生产
到期日 哪天到期
签收日期 哪天签收
日期 哪天
发货日期 哪天发 记
截单日期 哪天截单 记
截止日期 截止到哪天 记
截止时间 几点截止 记
开始时间 几点开始 记
结束时间 几点结束 记
补货时间 什么时候补货 记
时间 什么时间
新时间 改到什么时间
原定时间 原来说的时间
天数 几天
定制内容 定制什么
备注内容 备注写什么
抬头 发票抬头
要求 买家的要求
诉求 买家想怎么处理
问题 什么问题
原因 什么原因
经过 事情经过
事项 哪件事
答复 怎么答复
结论 结论是什么
方案 怎么处理
新方案 新的处理办法
替代办法 还能怎么办
改进 怎么改进
`;

const settings = new Map<string, PhraseVariable>();
for (const line of ASKED.trim().split('\n')) {
  const [name = '', prompt = '', remember] = line.split(' ');
  settings.set(nameKey(name), { name, prompt, ...(remember ? { remember: true } : {}) });
}

/** Settings of the variables in these wordings that neither the page nor the text itself answers. */
export function starterVariables(wordings: readonly string[]): PhraseVariable[] {
  const found = new Map<string, PhraseVariable>();
  for (const part of wordings.flatMap((wording) => parseTemplate(wording))) {
    if (part.kind !== 'variable' || part.options.length > 0 || part.fallback !== undefined) continue;
    const setting = settings.get(nameKey(part.name));
    if (setting) found.set(nameKey(part.name), setting);
  }
  return [...found.values()];
}
