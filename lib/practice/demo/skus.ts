import type { Sku } from '../../shop/product';

/**
 * SKUs of a product that comes in colours and sizes, colour by colour.
 * `colours` maps a colour's name to its part of the 商家编码; `stock` has one row a colour, one figure a size. Price in yuan,
 * or one for each size.
 */
export function skuGrid(
  prefix: string,
  price: number | number[],
  colours: Record<string, string>,
  sizes: Record<string, string>,
  stock: number[][],
): Sku[] {
  return Object.entries(colours).flatMap(([colour, colourCode], row) =>
    Object.entries(sizes).map(([size, sizeCode], column) => {
      const code = `${prefix}-${colourCode}-${sizeCode}`;
      const one = typeof price === 'number' ? price : price[column];
      const left = stock[row]?.[column];
      if (one === undefined || left === undefined) throw new Error(`${code}: no price or stock`);
      return { id: code, name: `${colour} ${size}`, price: one, stock: left, code };
    }),
  );
}

/** SKUs of a product that comes in one choice only: name, part of the 商家编码, price in yuan, stock. */
export function skuList(prefix: string, rows: [name: string, code: string, price: number, stock: number][]): Sku[] {
  return rows.map(([name, part, price, stock]) => {
    const code = `${prefix}-${part}`;
    return { id: code, name, price, stock, code };
  });
}
