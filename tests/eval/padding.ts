/** Questions of no shop in particular, for making a library large: seeded, written for this, all different. */
const WHO = ['我', '我们', '孩子', '老人', '朋友', '同事', '家里', '邻居', '公司', '学校', '爸妈', '师傅'];
const WHEN = ['昨天', '上周', '今年', '早上', '刚才', '前几天', '周末', '国庆', '暑假', '以前', '夜里', '下个月'];
const WHAT = words(
  '空调 冰箱 自行车 电饭煲 窗帘 地板 护照 驾照 医保 社保 公积金 房租 物业费 宽带 路由器 打印机 键盘 显示器 菜园 花盆 金鱼 小狗 猫粮 钢琴 吉他 毛笔 围棋 足球 泳衣 帐篷 登山鞋 鱼竿 相机 镜头 三脚架 电影票 火车票 机票 签证 行李箱 疫苗 体检 牙套 眼镜 助听器 轮椅 幼儿园 夏令营 作业 考试 论文 简历 面试 合同 税单 发动机 轮胎 机油 雨刮 车位',
);
const DOES = words(
  '办理 申请 更新 修理 保养 清洗 更改 查询 预约 报名 挂失 续费 拆开 搬走 寄存 转让 出租 借用 回收 升级 检查 校准 浇水 训练 录制 剪辑 背诵 练习 翻译 打包',
);
const HOW = words(
  '要带什么材料 在哪里弄 需要排队吗 一次多少费用 周几可以 有年龄限制吗 出了故障找谁 多久做一次 可以网上弄吗 为什么一直不成功 有没有简单的办法 要不要提前说 坏了算谁的 能不能代办 怎样才算合格 步骤是什么 会不会伤到别的地方 有什么讲究',
);

function words(list: string): string[] {
  return list.split(' ');
}

/** `count` different questions; the same ones for the same count. */
export function paddingQuestions(count: number): string[] {
  const found = new Set<string>();
  let state = 20_231;
  const pick = (list: readonly string[]): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)] as string;
  };
  while (found.size < count) {
    const number = found.size % 7 === 0 ? `第${(found.size % 90) + 1}次` : '';
    found.add(`${pick(WHEN)}${pick(WHO)}${number}${pick(DOES)}${pick(WHAT)}${pick(HOW)}`);
  }
  return [...found];
}
