import type { Product } from '../../shop/product';
import { readable } from '../../text/quantities/readable';

/** Parts of goods, each with what else it is called; what is said of one part says nothing of the others. */
export const PARTS: string[][] = [
  ['里料', '里布', '内里', '里衬', '内衬', '夹里', '里子'],
  ['面料', '表层', '外层', '面布', '外料', '表面'],
  ['填充物', '填充', '填的', '里面充', '被芯', '枕芯', '内芯', '芯'],
  ['外套', '枕套', '外罩', '套子'],
  ['鞋面', '帮面', '鞋帮'],
  ['鞋底', '大底', '外底'],
  ['中底'],
  ['鞋垫', '内垫'],
  ['领口', '领子', '衣领', '毛领'],
  ['袖口'],
  ['罗纹'],
  ['口袋', '袋布'],
  ['底层', '背面', '底面'],
  ['吸嘴', '奶嘴'],
  ['杯身', '杯体', '杯子', '壶身', '瓶身'],
  ['手柄', '把手', '提手'],
  ['杯盖', '盖子', '锅盖'],
  ['内胆', '内壁'],
  ['表带'],
  ['镜片'],
  ['镜框', '镜腿'],
  ['拉链'],
  ['纽扣', '扣子'],
  ['膜布'],
];

/** What a part of a product is said to be. */
export interface Told {
  attribute: Product['attributes'][number];
  /** All that the part is called; null: the product as a whole. */
  part: readonly string[] | null;
  /** Folded; the part's own share of the attribute. */
  value: string;
}

/** The part of goods that words name; a whole attribute name counts before a word in it. */
export const partIn = (words: string): readonly string[] | null =>
  PARTS.find((part) => part.some((name) => words.includes(name))) ?? null;

const known = new WeakMap<Product, Told[]>();

/** A product's attributes part by part: 材质 鞋面牛皮，鞋底橡胶 is two. */
export function toldByPart(product: Product): Told[] {
  let told = known.get(product);
  if (!told) {
    told = product.attributes.flatMap((attribute) => {
      const whole = partIn(readable(attribute.name));
      const pieces = readable(attribute.value).split(/[;。]|,(?=[^,\d]{2,3}[^,\d]*)/);
      if (pieces.every((piece) => partAtHead(piece) === null))
        return [{ attribute, part: whole, value: readable(attribute.value) }];
      return pieces.map((piece) => ({ attribute, part: partAtHead(piece) ?? whole, value: piece }));
    });
    known.set(product, told);
  }
  return told;
}

const partAtHead = (piece: string): readonly string[] | null =>
  PARTS.find((part) =>
    part.some((name) => name.length >= 2 && (piece.trim().startsWith(name) || piece.trim().endsWith(name))),
  ) ?? null;
