/** Yuan, with cents only where there are some: `¥39`, `¥39.50`. */
export const money = (yuan: number): string => `¥${Number.isInteger(yuan) ? yuan : yuan.toFixed(2)}`;

/** A number without needless zeros: `0.5`, `300`. */
export const plainNumber = (value: number): string => String(Math.round(value * 100) / 100);
