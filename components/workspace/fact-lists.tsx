import { useMemo, useState } from 'react';
import { shopEnd, shopMoment } from '../../lib/checks/facts/shop-time';
import type { Policy } from '../../lib/shop/policy';
import type { Product } from '../../lib/shop/product';
import type { Promotion } from '../../lib/shop/promotion';
import { useTranslate } from '../app-context';
import { ruleText } from '../promotion/rule-text';
import { DataTable } from '../ui/data-table';
import { TextInput } from '../ui/field';
import { money } from '../ui/money';

function Nothing() {
  const t = useTranslate();
  return <p className="text-muted">{t('factsNone')}</p>;
}

/** The shop's products, read-only. */
export function ProductList({ products }: { products: readonly Product[] }) {
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const shown = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return products.filter((product) =>
      [product.id, product.title, product.shortName, product.category].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
    );
  }, [products, query]);
  if (products.length === 0) return <Nothing />;
  return (
    <>
      <TextInput
        type="search"
        className="w-72"
        aria-label={t('factsSearch')}
        placeholder={t('factsSearch')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <DataTable
        label={t('workspaceProducts')}
        rows={shown}
        keyOf={(product) => product.id}
        columns={[
          { title: t('factsShortName'), cell: (product) => product.shortName },
          { title: t('factsTitle'), cell: (product) => product.title },
          { title: t('factsCategory'), cell: (product) => product.category },
          { title: t('factsPrice'), number: true, cell: (product) => money(product.price) },
          {
            title: t('factsStock'),
            number: true,
            cell: (product) => product.skus.reduce((sum, sku) => sum + sku.stock, 0),
          },
          { title: t('factsId'), cell: (product) => product.id },
        ]}
      />
    </>
  );
}

/** The shop's promotions, read-only. */
export function PromotionList({
  promotions,
  products,
}: {
  promotions: readonly Promotion[];
  products: readonly Product[];
}) {
  const t = useTranslate();
  const names = useMemo(() => new Map(products.map((product) => [product.id, product.shortName])), [products]);
  if (promotions.length === 0) return <Nothing />;
  return (
    <DataTable
      label={t('workspacePromotions')}
      rows={promotions}
      keyOf={(promotion) => promotion.id}
      columns={[
        { title: t('factsTitle'), cell: (promotion) => promotion.name },
        { title: t('factsRule'), cell: (promotion) => ruleText(promotion.rule, t) },
        {
          title: t('factsScope'),
          cell: ({ scope }) =>
            scope.kind === 'shop'
              ? t('factsWholeShop')
              : scope.productIds.map((id) => names.get(id) ?? id).join(t('uiComma')),
        },
        {
          title: t('factsTimeChina'),
          short: true,
          cell: (promotion) => `${shopMoment(promotion.startsAt)} – ${shopEnd(promotion.endsAt)}`,
        },
        {
          title: t('factsStackable'),
          short: true,
          cell: (promotion) => t(promotion.stackable ? 'promotionStackable' : 'promotionAlone'),
        },
      ]}
    />
  );
}

/** The shop's rules as agents quote them, read-only. */
export function PolicyList({ policies }: { policies: readonly Policy[] }) {
  const t = useTranslate();
  if (policies.length === 0) return <Nothing />;
  return (
    <DataTable
      label={t('workspacePolicies')}
      rows={policies}
      keyOf={(policy) => policy.id}
      columns={[
        { title: t('factsTitle'), cell: (policy) => policy.title },
        { title: t('factsRule'), cell: (policy) => policy.text },
        {
          title: t('factsAnswers'),
          cell: (policy) => (
            <ul>
              {policy.answers.map((answer) => (
                <li key={answer}>{answer}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
