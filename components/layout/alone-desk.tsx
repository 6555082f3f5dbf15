import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Alone, DeskSection } from '../../lib/app/desk';
import { knownValue } from '../../lib/shared/reading';
import { useDesk, useTranslate } from '../app-context';
import { HealthFields } from '../console-health/console-light';
import { InsertProvider } from '../insert/insert-context';
import { InsertStrip } from '../insert/insert-strip';
import { OrderSection } from '../order/order-section';
import { ProductSection } from '../product/product-section';
import { PromotionSection } from '../promotion/promotion-section';
import { SearchBox } from '../search/search-box';
import { SuggestionList } from '../suggestions/suggestion-list';
import { WritePhrase } from '../suggestions/write-phrase';
import { Section } from '../ui/section';
import { AloneBar } from './alone-bar';
import { Copies } from './copies';
import { PastedWords } from './pasted-words';
import { ReadableConsoles } from './readable-consoles';
import { useAloneKeys } from './use-alone-keys';

interface AloneDeskProps {
  state: Alone;
  painted: (revision: number) => void;
  onKeys: () => void;
}

/** The desk where no chat can be read: the buyer's words are pasted, replies are copied. */
export function AloneDesk({ state, painted, onKeys }: AloneDeskProps) {
  const t = useTranslate();
  const desk = useDesk();
  const root = useRef<HTMLElement>(null);
  const { view, settings, page } = state;
  const key = view.conversation?.key ?? null;
  const [folded, setFolded] = useState<readonly DeskSection[]>(settings.folded);
  const [writing, setWriting] = useState(false);
  const picked = knownValue(knownValue(view.conversation?.orders)?.[0]?.no) ?? null;
  useAloneKeys(root);

  useEffect(() => {
    if (key === null) painted(view.revision);
  }, [key, view.revision, painted]);

  const fold = (section: DeskSection, away: boolean) => {
    setFolded((old) => (away ? [...old, section] : old.filter((one) => one !== section)));
    desk.setFolded(section, away);
  };
  const showSection = useCallback((section: DeskSection) => {
    setFolded((old) => old.filter((one) => one !== section));
    root.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'nearest' });
  }, []);
  const settingsAlone = useMemo(() => ({ ...settings, keymap: {} }), [settings]);
  const onWrite = useCallback(() => setWriting(true), []);
  const onWritten = useCallback(() => setWriting(false), []);
  const onPick = useCallback((no: string | null) => desk.pickOrder(no), [desk]);
  const sections: [DeskSection, string, string | null, React.ReactNode][] = [
    [
      'product',
      t('productTitle'),
      state.product?.shortName ?? null,
      <ProductSection key="product" product={state.product} isLookedUp={state.isLookedUp} mention={null} />,
    ],
    [
      'promotion',
      t('promotionTitle'),
      state.promotions.length > 0 ? t('uiCount', state.promotions.length) : null,
      <PromotionSection key="promotion" promotions={state.promotions} policies={state.policies} />,
    ],
  ];
  if (page) {
    const count = page.orders.known ? t('uiCount', page.orders.value.length) : null;
    sections.unshift([
      'order',
      t('orderOfPage'),
      count,
      <div key="order" className="flex flex-col gap-2">
        <OrderSection orders={page.orders} picked={picked} {...(view.conversation ? { onPick } : {})} />
        {page.orders.known ? null : <HealthFields health={page.health} />}
      </div>,
    ]);
  }

  return (
    <InsertProvider ready={state}>
      <AloneBar state={state} onKeys={onKeys} />
      <main ref={root} className="min-h-0 flex-1 overflow-y-auto">
        <PastedWords words={state.words} canUndo={state.canUndo} />
        {key === null ? null : (
          <SuggestionList
            latest={state.suggestions}
            conversationKey={key}
            keyHeld={false}
            fills={state.fills}
            settings={settingsAlone}
            onShown={painted}
            onWrite={onWrite}
            writing={writing ? <WritePhrase question={state.words} stage={state.stage} onClose={onWritten} /> : null}
          />
        )}
        <Copies copies={state.copies} />
        {sections.map(([section, title, aside, content]) => (
          <div key={section} data-section={section}>
            <Section
              title={title}
              aside={aside}
              open={!folded.includes(section)}
              onOpenChange={(open) => fold(section, !open)}
            >
              {content}
            </Section>
          </div>
        ))}
        {page ? null : <ReadableConsoles consoles={state.consoles} />}
      </main>
      <footer className="flex flex-col gap-1 border-t border-line bg-sunken p-2">
        <InsertStrip />
        <SearchBox mac={settings.mac} given={null} canInsert onSection={showSection} />
      </footer>
    </InsertProvider>
  );
}
