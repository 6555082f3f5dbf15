/** What the shop knows of a product. Money in yuan. */
export interface Product {
  id: string;
  shopId: string;
  title: string;
  /** 简称: how agents call it. */
  shortName: string;
  category: string;
  price: number;
  skus: Sku[];
  /** In the order they are shown, e.g. 材质, 克重, 产地. */
  attributes: { name: string; value: string }[];
  fab: Fab[];
  sizeChart?: SizeChart;
  care?: string;
  warranty?: string;
  /** What the product is not, or does not do. */
  caveats: string[];
  faq: { question: string; answer: string }[];
  /** Ids of products that go with it. */
  goesWith: string[];
}

export interface Sku {
  id: string;
  name: string;
  price: number;
  stock: number;
  /** 商家编码 */
  code: string;
}

/** Feature → advantage → benefit: how a selling line is built. */
export interface Fab {
  attribute: string;
  advantage: string;
  benefit: string;
}

/** Ranges are inclusive; height in cm, weight in kg. */
export interface SizeChart {
  note: string;
  rows: {
    size: string;
    height?: [number, number];
    weight?: [number, number];
    measures: { name: string; cm: number }[];
  }[];
}
