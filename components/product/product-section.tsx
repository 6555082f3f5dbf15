import { X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ProductMention } from '../../lib/service/conversation';
import type { Product } from '../../lib/shop/product';
import { useDesk, useTranslate } from '../app-context';
import { InsertLine } from '../insert/insert-line';
import { Button } from '../ui/button';
import { money } from '../ui/money';
import { MoreLines } from '../ui/more-lines';
import { Tag } from '../ui/small';
import { ReadingText } from '../ui/unknown';
import { SizeTable } from './size-table';

interface ProductSectionProps {
  product: Product | null;
  isLookedUp: boolean;
  /** What the page says of the product. */
  mention: ProductMention | null;
}

/** The product in talk: what the page shows of it, and what the shop knows. */
export const ProductSection = memo(function ProductSection({ product, isLookedUp, mention }: ProductSectionProps) {
  const t = useTranslate();
  const desk = useDesk();
  if (!product) {
    return mention ? (
      <div className="flex flex-col gap-1">
        <p>
          <ReadingText reading={mention.title} /> · <ReadingText reading={mention.price}>{money}</ReadingText>
        </p>
        <p className="text-muted">{t('productNotInShop')}</p>
        <Button className="self-start" onClick={() => desk.openWorkspace('products')}>
          {t('productOpenList')}
        </Button>
      </div>
    ) : (
      <p className="text-muted">{t('productNone')}</p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1">
          {product.title}
          <span className="ml-1 font-medium">{money(product.price)}</span>
          {mention?.price.known && mention.price.value !== product.price ? (
            <span className="block text-sm text-warn">{t('productPriceDiffers', money(mention.price.value))}</span>
          ) : null}
        </p>
        {isLookedUp ? (
          <Button look="quiet" icon={X} onClick={() => desk.showProduct(null)}>
            {t('productBack')}
          </Button>
        ) : null}
      </div>
      <ProductFacts product={product} />
    </div>
  );
});

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-sm text-muted">{title}</h3>
      {children}
    </div>
  );
}

function ProductFacts({ product }: { product: Product }) {
  const t = useTranslate();
  const source = { kind: 'product', id: product.id } as const;
  return (
    <>
      {product.fab.length > 0 ? (
        <Group title={t('productSelling')}>
          <MoreLines few={3}>
            {product.fab.map((fab) => (
              <InsertLine
                key={fab.attribute}
                source={source}
                text={t('productFabText', fab.attribute, fab.advantage, fab.benefit)}
              >
                <b className="font-medium">{fab.attribute}</b> → {fab.advantage} → {fab.benefit}
              </InsertLine>
            ))}
          </MoreLines>
        </Group>
      ) : null}
      <Group title={t('productAttributes')}>
        <MoreLines few={4}>
          {product.attributes.map(({ name, value }) => (
            <InsertLine key={name} source={source} text={t('productAttributeText', name, value)}>
              <span className="text-muted">{name}</span> {value}
            </InsertLine>
          ))}
        </MoreLines>
        {product.care ? (
          <InsertLine source={source} text={product.care}>
            <span className="text-muted">{t('productCare')}</span> {product.care}
          </InsertLine>
        ) : null}
        {product.warranty ? (
          <InsertLine source={source} text={product.warranty}>
            <span className="text-muted">{t('productWarranty')}</span> {product.warranty}
          </InsertLine>
        ) : null}
      </Group>
      {product.skus.length > 0 ? (
        <Group title={t('productSkus')}>
          <div className="flex flex-col items-start gap-0.5 pl-1">
            <MoreLines few={4}>
              {product.skus.map((sku) => (
                <div key={sku.id} className="flex gap-2 self-stretch">
                  <span className="min-w-0 flex-1">{sku.name}</span>
                  <span>{money(sku.price)}</span>
                  <span className={sku.stock === 0 ? 'text-warn' : 'text-muted'}>
                    {sku.stock === 0 ? t('productSoldOut') : t('productStock', sku.stock)}
                  </span>
                </div>
              ))}
            </MoreLines>
          </div>
        </Group>
      ) : null}
      {product.sizeChart ? (
        <Group title={t('productSizes')}>
          <SizeTable chart={product.sizeChart} />
        </Group>
      ) : null}
      {product.faq.length > 0 ? (
        <Group title={t('productFaq')}>
          <MoreLines few={2}>
            {product.faq.map(({ question, answer }) => (
              <InsertLine key={question} source={source} text={answer}>
                <span className="block text-sm text-muted">{question}</span>
                {answer}
              </InsertLine>
            ))}
          </MoreLines>
        </Group>
      ) : null}
      {product.caveats.length > 0 ? (
        <Group title={t('productCaveats')}>
          {product.caveats.map((caveat) => (
            <InsertLine key={caveat} source={source} text={caveat} />
          ))}
        </Group>
      ) : null}
      <p className="text-sm text-muted">
        <Tag>{t('sourceShop')}</Tag> {t('productSource', product.id)}
      </p>
    </>
  );
}
