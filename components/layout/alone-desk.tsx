import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Alone, DeskSection } from '../../lib/app/desk/desk';
import { useDesk, useTranslate } from '../app-context';
import { InsertProvider } from '../insert/insert-context';
import { InsertStrip } from '../insert/insert-strip';
import { ProductSection } from '../product/product-section';
import { PromotionSection } from '../promotion/promotion-section';
import { SearchBox } from '../search/search-box';
import { SuggestionList } from '../suggestions/suggestion-list';
import { WritePhrase } from '../suggestions/write-phrase';
import { Section } from '../ui/section';
import { AloneBar } from './alone-bar';
import { AloneOrders } from './alone-orders';
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
  // An order alone may be picked, while nobody waits for an answer.
  const key = view.conversation && view.conversation.messages.length > 0 ? view.conversation.key : null;
  const [writing, setWriting] = useState(false);
  useAloneKeys(root);

  useEffect(() => {
    if (key === null) painted(view.revision);
  }, [key, view.revision, painted]);

  const showSection = useCallback(
    (section: DeskSection) => {
      desk.setFolded(section, false);
      root.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'nearest' });
    },
    [desk],
  );
  const settingsAlone = useMemo(() => ({ ...settings, keymap: {} }), [settings]);
  const onWrite = useCallback(() => setWriting(true), []);
  const onWritten = useCallback(() => setWriting(false), []);
  const count = page?.orders.known ? t('uiCount', page.orders.value.length) : null;
  const sections: [DeskSection, string, string | null, React.ReactNode][] = [
    ['order', t(page ? 'orderOfPage' : 'orderTitle'), count, <AloneOrders key="order" state={state} />],
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
  // Near at hand for whoever comes to a page that can't be read, and out of the way of whoever answers here.
  const readable = page ? null : <ReadableConsoles consoles={state.consoles} />;

  return (
    <InsertProvider ready={state}>
      <AloneBar state={state} onKeys={onKeys} />
      <main ref={root} className="min-h-0 flex-1 overflow-y-auto">
        <PastedWords words={state.words} canUndo={state.canUndo} />
        {key === null ? (
          readable
        ) : (
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
              open={!settings.folded.includes(section)}
              onOpenChange={(open) => desk.setFolded(section, !open)}
            >
              {content}
            </Section>
          </div>
        ))}
        {key === null ? null : readable}
      </main>
      <footer className="flex flex-col gap-1 border-t border-line bg-sunken p-2">
        <InsertStrip />
        <SearchBox
          mac={settings.mac}
          given={null}
          conversationKey={view.conversation?.key ?? null}
          canInsert
          hint={state.ordersShown > 0 ? null : t('searchOpenOrders')}
          onSection={showSection}
        />
      </footer>
    </InsertProvider>
  );
}
