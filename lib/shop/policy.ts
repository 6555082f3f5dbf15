/** A rule of the shop as agents quote it: shipping, freight, returns, warranty, invoice, price protection. */
export interface Policy {
  id: string;
  shopId: string;
  topic: 'shipping' | 'freight' | 'returns' | 'warranty' | 'invoice' | 'price-protection' | 'after-sale' | 'other';
  title: string;
  /** The rule in full. */
  text: string;
  /** Sentences ready to be sent. */
  answers: string[];
}
