export interface Percentiles {
  p50: number;
  p95: number;
}

/** Nearest-rank percentiles, rounded to hundredths; NaN-free: null where nothing was measured. */
export function percentiles(values: readonly number[]): Percentiles | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
    return Math.round(value * 100) / 100;
  };
  return { p50: at(0.5), p95: at(0.95) };
}
