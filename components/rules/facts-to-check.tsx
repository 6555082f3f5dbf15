import type { FactBench } from '../../lib/app/workspace/workspace';
import { useTranslate } from '../app-context';
import { Labelled, Select } from '../ui/field';
import { DemoShopButton } from '../workspace/demo-shop-button';

export interface FactChoice {
  shopId: string;
  /** Null: nothing in particular is spoken of. */
  productId: string | null;
}

interface FactsToCheckProps {
  benches: readonly FactBench[];
  /** The one of them that is chosen. */
  bench: FactBench | undefined;
  productId: string | null;
  onChoose: (choice: FactChoice) => void;
}

/** Whose facts the draft is held against, and which product it is about. */
export function FactsToCheck({ benches, bench, productId, onChoose }: FactsToCheckProps) {
  const t = useTranslate();
  if (!bench) {
    return (
      <div className="flex flex-wrap items-center gap-2">
        <p className="text-sm text-muted">{t('benchNoFacts')}</p>
        <DemoShopButton />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Labelled label={t('benchFacts')}>
        {(ids) => (
          <Select
            {...ids}
            className="max-w-full"
            value={bench.id}
            onChange={(event) => onChoose({ shopId: event.target.value, productId: null })}
          >
            {benches.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <Labelled label={t('benchProduct')}>
        {(ids) => (
          <Select
            {...ids}
            className="max-w-full"
            value={productId ?? ''}
            onChange={(event) => onChoose({ shopId: bench.id, productId: event.target.value || null })}
          >
            <option value="">{t('benchNoProduct')}</option>
            {bench.products.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
    </div>
  );
}
