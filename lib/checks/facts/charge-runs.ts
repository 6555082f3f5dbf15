import type { Quantity } from '../../text/quantities/quantity';
import { quantitiesIn } from '../../text/quantities/read';

/** One claim of two figures: 充电10分钟听5小时. */
export interface ChargeRun {
  charge: Quantity;
  run: Quantity;
  start: number;
  end: number;
}

const CHARGES = /(?:充电?|充上|快充|充个|充满电?)(?:大概|大约|约|只要|只需|需要?)?$/;
const RUNS =
  /^(?:左右|电|的电|充?满|满电|大概|,|之?后)*(?:就|也|都|还)?(?:能|可以|可|够|大概|大约)*(?:连续|一直)?(?:用|听|看|吸|拖|扫|剃|转|洗|扇|弹|打|榨|亮|照|跑|骑|玩|喷|吹|播|续航|刷|放|拍|待机|工作|使用)(?:上|到|个|大概|大约|约|差不多|足足|至少)*$/;

/** Charges and what they last, in a readable text. */
export function chargeRunsIn(text: string): ChargeRun[] {
  if (!text.includes('充')) return [];
  const figures = quantitiesIn(text);
  return figures.flatMap((charge, i) => {
    const run = figures[i + 1];
    if (!run || charge.kind !== 'duration' || !CHARGES.test(text.slice(0, charge.start))) return [];
    return RUNS.test(text.slice(charge.end, run.start)) && (run.kind === 'duration' || run.kind === 'count')
      ? [{ charge, run, start: charge.start, end: run.end }]
      : [];
  });
}
