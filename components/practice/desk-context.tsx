import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from 'react';
import type { Desk, DeskSnapshot } from '../../lib/practice/desk';
import type { Translate } from '../../lib/shared/strings';
import type { Product } from '../../lib/shop/product';

interface DeskTools {
  desk: Desk;
  t: Translate;
  products: ReadonlyMap<string, Product>;
}

const DeskContext = createContext<DeskTools | null>(null);

/** Hands the desk and the interface's texts to everything below. */
export function DeskProvider({ desk, t, children }: { desk: Desk; t: Translate; children: ReactNode }) {
  const tools = useMemo(
    () => ({ desk, t, products: new Map(desk.shop.products.map((product) => [product.id, product])) }),
    [desk, t],
  );
  return <DeskContext value={tools}>{children}</DeskContext>;
}

export function useDesk(): DeskTools {
  const tools = use(DeskContext);
  if (!tools) throw new Error('useDesk outside DeskProvider');
  return tools;
}

/** A part of what the desk shows; `select` must return a part that is there, not a new object. */
export function useSnapshot<T>(select: (snapshot: DeskSnapshot) => T): T {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, () => select(desk.snapshot()));
}
