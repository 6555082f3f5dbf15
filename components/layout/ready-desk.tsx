import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DESK_SECTIONS, type DeskSection, type Ready } from '../../lib/app/desk/desk';
import { openMessages } from '../../lib/service/conversation';
import { isOpenUnknown } from '../../lib/service/view';
import { unknown } from '../../lib/shared/reading';
import type { StringKey } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { NotesSection } from '../buyer/notes-section';
import { OpenMessages } from '../conversation/open-messages';
import { DraftSection } from '../draft-check/draft-section';
import { InsertProvider } from '../insert/insert-context';
import { InsertStrip } from '../insert/insert-strip';
import { OrderSection } from '../order/order-section';
import { ProductSection } from '../product/product-section';
import { PromotionSection } from '../promotion/promotion-section';
import { SearchBox } from '../search/search-box';
import { SuggestionList } from '../suggestions/suggestion-list';
import { WritePhrase } from '../suggestions/write-phrase';
import { Section } from '../ui/section';
import { withoutHidden } from '../ui/visible-pieces';
import { DeskBar } from './desk-bar';
import { useSteady } from './use-steady';
import { waitingOf } from './waiting';

const TITLE: Record<DeskSection, StringKey> = {
  product: 'productTitle',
  promotion: 'promotionTitle',
  order: 'orderTitle',
  buyer: 'noteTitle',
};

interface ReadyDeskProps {
  state: Ready;
  painted: (revision: number) => void;
  onKeys: () => void;
}

/** The desk beside a console's page that can be read. */
export function ReadyDesk({ state, painted, onKeys }: ReadyDeskProps) {
  const t = useTranslate();
  const desk = useDesk();
  const scroller = useRef<HTMLElement>(null);
  const steady = useSteady(scroller);
  const { view, settings } = state;
  const conversation = view.conversation;
  const key = conversation?.key ?? null;
  const [given, setGiven] = useState<{ query: string } | null>(null);
  const [writing, setWriting] = useState(() => desk.halfTyped('phrase') !== '');
  const waiting = useMemo(() => waitingOf(view), [view]);

  // Without a conversation nothing else reports what is painted.
  useEffect(() => {
    if (key === null) painted(view.revision);
  }, [key, view.revision, painted]);

  const showSection = useCallback(
    (section: DeskSection) => {
      desk.setFolded(section, false);
      scroller.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'nearest' });
    },
    [desk],
  );
  const onQuestion = useCallback((query: string) => setGiven({ query }), []);
  const onWrite = useCallback(() => setWriting(true), []);
  const onWritten = useCallback(() => setWriting(false), []);
  const openText = useMemo(
    () =>
      conversation
        ? openMessages(conversation.messages)
            .map((message) => withoutHidden(message.text))
            .filter(Boolean)
            .join('\n')
        : '',
    [conversation],
  );

  const content: Record<DeskSection, React.ReactNode> = {
    product: (
      <ProductSection product={state.product} isLookedUp={state.isLookedUp} mention={conversation?.product ?? null} />
    ),
    promotion: <PromotionSection promotions={state.promotions} policies={state.policies} />,
    order: <OrderSection orders={conversation ? conversation.orders : unknown('missing')} />,
    buyer: <NotesSection key={key} notes={state.notes} />,
  };
  const aside: Record<DeskSection, string | null> = {
    product: state.product?.shortName ?? null,
    promotion: state.promotions.length > 0 ? t('uiCount', state.promotions.length) : null,
    order: conversation?.orders.known ? t('uiCount', conversation.orders.value.length) : null,
    buyer: state.notes.length > 0 ? t('uiCount', state.notes.length) : null,
  };

  return (
    <InsertProvider ready={state}>
      <DeskBar
        shopName={state.shopName}
        consoleLabel={state.consoleLabel}
        buyer={conversation?.buyer ?? null}
        stage={state.stage}
        waiting={waiting}
        limit={settings.waitingLimitSeconds}
        health={view.health}
        onKeys={onKeys}
      />
      <main ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        {conversation ? (
          <>
            <OpenMessages
              conversation={conversation}
              unreadable={isOpenUnknown(view)}
              questions={state.questions}
              onQuestion={onQuestion}
            />
            <div {...steady}>
              <SuggestionList
                latest={state.suggestions}
                conversationKey={key}
                keyHeld={state.keyHeld}
                fills={state.fills}
                settings={settings}
                onShown={painted}
                onWrite={onWrite}
                writing={writing ? <WritePhrase question={openText} stage={state.stage} onClose={onWritten} /> : null}
              />
            </div>
            <DraftSection draft={state.draft} settings={settings} onSection={showSection} />
          </>
        ) : (
          <p className="p-3 text-muted">{t('deskPickConversation')}</p>
        )}
        {DESK_SECTIONS.filter((section) => conversation || section === 'product' || section === 'promotion').map(
          (section) => (
            <div key={section} data-section={section}>
              <Section
                title={t(TITLE[section])}
                aside={aside[section]}
                open={!settings.folded.includes(section)}
                onOpenChange={(open) => desk.setFolded(section, !open)}
              >
                {content[section]}
              </Section>
            </div>
          ),
        )}
      </main>
      <footer className="flex flex-col gap-1 border-t border-line bg-sunken p-2">
        <InsertStrip />
        <SearchBox
          mac={settings.mac}
          given={given}
          conversationKey={key}
          canInsert={conversation !== null}
          onSection={showSection}
        />
      </footer>
    </InsertProvider>
  );
}
