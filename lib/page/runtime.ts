import type { ConsolePack } from '../consoles/pack';
import { boxOf, isTextControl } from '../editors/box';
import { readSelection } from '../editors/read';
import { chordLabel } from '../shared/keymap';
import type { Translate } from '../shared/strings';
import { consolePage } from './console-page';
import { watchDraft } from './draft-watch';
import { FindingCard } from './finding-card';
import { createFocusMemory } from './focus-memory';
import { watchHeldModifier } from './held-modifier';
import { createHotkeys } from './hotkeys';
import { watchIme } from './ime';
import { keepPlaced } from './keep-placed';
import { createPageLife } from './life';
import type { DraftReport, PageLink } from './link';
import { listen } from './listening';
import { createCard } from './overlay/card';
import { createOverlayHost } from './overlay/host';
import { createMarks } from './overlay/marks';
import { createToast } from './overlay/toast';
import { createOwnKeys } from './own-keys';
import { findPack } from './pack-finder';
import { pageCommands } from './page-commands';
import { readPage } from './page-reading';
import { PageState } from './page-state';
import { rectOf } from './place';
import { ReplyDesk } from './reply-desk';
import { createSendGuard } from './send-guard';
import { createShopSession } from './shop-session';
import { createSlashPicker } from './slash-picker';

export interface PageOptions {
  window: Window;
  link: PageLink;
  translate: Translate;
  signal: AbortSignal;
  /** Measures, in development and test builds only: entries of the page's timeline can be read by the page. */
  trace?: (name: 'key-to-finding' | 'insert' | 'read', startedAt: number) => void;
}

const ALREADY = 'yingdaRuntime';

/**
 * Yingda inside a console's page: reads it, offers the in-page keys, checks the draft, holds a send once. Call it at `document_start`,
 * before any script of the page listens: its key listeners come first though the pack that says what the page means arrives later, and
 * until then let everything pass. Returns false where a runtime is there already.
 */
export function startPage(options: PageOptions): boolean {
  const { window, link, translate: t, trace = () => {} } = options;
  const { document } = window;
  const global = window as unknown as Record<string, unknown>;
  if (global[ALREADY]) return false;
  let pack: ConsolePack | null | undefined;
  // Translated beforehand: an extension that is gone has no texts.
  const farewell = t('overlay_stale');
  const life = createPageLife({
    window,
    extensionAlive: link.alive,
    sayFarewell: () => {
      card.close();
      marks.place(null, page.sendRects);
      toast.show(farewell, 'warn', boxRect());
    },
    signal: options.signal,
  });
  const signal = life.working;
  global[ALREADY] = true;
  signal.addEventListener('abort', () => delete global[ALREADY], { once: true });

  const page = consolePage(() => pack ?? null, document);
  const state = new PageState();
  const mac = /mac/i.test(window.navigator.platform);
  const fault = (where: string) => (cause: unknown) => link.fault(where, cause);

  const host = createOverlayHost(window, life.shown);
  const card = createCard(host);
  const toast = createToast(host, window, life.shown);
  const marks = createMarks(host, t, () => findingCard.toggle());
  const boxRect = () => rectOf(page.box());
  const shop = createShopSession({
    link,
    platform: () => pack?.platform ?? '',
    hasBox: page.hasBox,
    window,
    unchecked: () => draft.unchecked,
    rulesReady: () => draft.recheck(),
    settingsChanged: () => tellDraft(),
    fault: link.fault,
    signal,
  });

  // Keys first, in the order in which they are asked: what is open beside the box, then Yingda's own chords, then the send guard.
  createOwnKeys({
    window,
    isOurs: (event) => event.composedPath().includes(host.element),
    take: (event) =>
      (page.holds(event) && picker.key(event)) || desk.key(event) || (event.key === 'Escape' && findingCard.close()),
    fault: fault('keys'),
    signal,
  });
  createHotkeys({
    window,
    keymap: () => shop.keymap,
    wants: (action) => action === 'panel' || page.box() !== null,
    run: (action) => {
      const digit = Number(/^insert(\d)$/.exec(action)?.[1] ?? 0);
      if (digit > 0) {
        const offered = state.nth(digit);
        if (offered) desk.suggestion(offered.item, offered.revision);
        else toast.show(t('overlay_no_such', digit), 'warn', boxRect());
      } else if (action === 'panel') link.openPanel();
      else findingCard.run(action);
    },
    fault: fault('hotkey'),
    signal,
  });
  const guard = createSendGuard({
    window,
    composer: page.box,
    isSend: page.isSend,
    enter: () => pack?.composer?.enter ?? 'none',
    draft: () => {
      draft.look();
      return draft.text;
    },
    findings: () => draft.ruled,
    state: shop.guard,
    hold: (held) => findingCard.hold(held),
    released: () => card.close('held'),
    fault: (cause) => {
      link.fault('guard', cause);
      toast.show(t('overlay_guard_fault'), 'warn', boxRect());
    },
    signal,
  });

  const ime = watchIme(window, signal);
  const memory = createFocusMemory({ window, boxOf, selectionOf: readSelection, signal });
  const draft = watchDraft({
    window,
    box: page.box,
    checker: shop.checker,
    previousReplies: () => state.previousReplies,
    changed: (text, _, typedAt) => {
      if (text === '') toast.emptied();
      findingCard.update();
      tellDraft();
      if (typedAt !== null) trace('key-to-finding', typedAt);
    },
    ask: async (question) => (state.view && life.isAlive() ? link.facts(state.view, question) : null),
    joined: () => {
      findingCard.refresh();
      tellDraft();
    },
    fault: fault('check'),
    signal,
  });
  const findingCard: FindingCard = new FindingCard({
    host,
    card,
    toast,
    t,
    link,
    draft,
    box: page.box,
    composition: ime,
    shopId: () => shop.id,
    fixKey: () => (shop.keymap.fix ? chordLabel(shop.keymap.fix, mac) : ''),
    reloadRules: shop.reloadRules,
    fault: fault('fix'),
    signal,
  });
  const desk = new ReplyDesk({
    host,
    card,
    toast,
    t,
    link,
    state,
    shopId: () => shop.id,
    written: () => draft.look(),
    timed: (startedAt) => trace('insert', startedAt),
    fault: fault('insert'),
    mac,
    refresh: () => lookNow(),
    currentKey: page.key,
    headerName: page.buyer,
    box: page.boxNow,
    rememberedSelection: (box) => {
      const last = memory.last();
      return last?.box === box ? last.selection : null;
    },
    composition: ime,
    alive: life.isAlive,
    signal,
  });
  const picker = createSlashPicker({
    host,
    card,
    t,
    link,
    box: page.box,
    draft: () => draft.text,
    talk: () => state.talk,
    composing: ime.composing,
    clock: () => window.performance.now(),
    picked: (pick, typed) => desk.pick(pick, typed),
  });
  for (const type of ['input', 'selectionchange'] as const)
    listen(window, type, picker.look, { capture: true, signal });
  const tellView = async () => {
    const answer = state.view && life.isAlive() ? await link.view(state.view) : null;
    if (answer) state.answer(answer);
  };
  const draftReport = (): DraftReport => ({
    conversationKey: state.key || null,
    text: draft.text,
    findings: draft.findings,
    guard: shop.guard(),
  });
  const tellDraft = () => {
    marks.show(shop.guard(), draft.text, draft.findings);
    place.soon();
    link.draft(draftReport());
  };
  const toPlace = () => card.place(marks.place(page.box(), page.sendRects));
  const place = keepPlaced(window, page.lastBox, toPlace, signal);
  watchHeldModifier(window, () => shop.keymap, link.keys, signal);
  marks.show(shop.guard(), '', []);
  const reload = () => {
    shop.reload();
    void tellView().catch(fault('view'));
  };
  link.listen(
    pageCommands({
      pack: () => pack,
      isTop: window === window.top,
      state,
      draft,
      draftReport,
      desk,
      findingCard,
      reload,
    }),
    signal,
  );
  const newConversation = () => {
    guard.reset();
    picker.close();
    card.close();
    draft.forget();
  };
  let lookNow = () => {};
  let reading = new AbortController();
  findPack({
    window,
    link,
    found: (next, reads) => {
      reading.abort();
      reading = new AbortController();
      pack = next;
      lookNow = () => {};
      if (state.leave() && !next) link.left();
      newConversation();
      draft.look();
      place.soon();
      if (!next) return;
      lookNow = readPage({
        document,
        pack: next,
        state,
        reads,
        isOwn: (node) => host.element.contains(node),
        isDraft: page.isDraft,
        shop: shop.enter,
        changed: (switched) => {
          if (switched) newConversation();
          draft.askAgain();
          void tellView().catch(fault('view'));
        },
        looked: (startedAt, listsOnly) => {
          const box = listsOnly ? page.lastBox() : page.box();
          // A text control may be emptied without a change of the page; what else is written stands in the page.
          if (!listsOnly || !box || isTextControl(box)) draft.look(null, box);
          if (listsOnly) place.follow();
          else place.soon();
          trace('read', startedAt);
        },
        fault: fault('read'),
        signal: AbortSignal.any([signal, reading.signal]),
      });
      // The pack comes a moment after the page: a search that was begun meanwhile is one all the same.
      if (page.box()?.matches(':focus')) picker.look();
    },
    fault: fault('pack'),
    signal,
  });
  return true;
}
