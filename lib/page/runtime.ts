import type { ConsolePack } from '../consoles/pack';
import { packFor } from '../consoles/packs';
import { createReader } from '../consoles/reader';
import { watchedAttributes } from '../consoles/watched-attributes';
import { boxOf } from '../editors/box';
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
import { createPageLife } from './life';
import type { DraftReport, PageLink } from './link';
import { observePage } from './observe';
import { createBadge } from './overlay/badge';
import { createCard } from './overlay/card';
import { createOverlayHost } from './overlay/host';
import { createToast } from './overlay/toast';
import { createOwnKeys } from './own-keys';
import { PageState } from './page-state';
import { ReplyDesk } from './reply-desk';
import { createSendGuard } from './send-guard';
import { createShopSession } from './shop-session';
import { createSlashPicker } from './slash-picker';

export interface PageOptions {
  window: Window;
  packs: readonly ConsolePack[];
  link: PageLink;
  translate: Translate;
  signal: AbortSignal;
  /** Measures, in development and test builds only: entries of the page's timeline can be read by the page. */
  trace?: (name: 'key-to-finding' | 'insert' | 'read', startedAt: number) => void;
}

const ALREADY = 'yingdaRuntime';

/**
 * Yingda inside a console's page: reads it, offers the in-page keys, checks the draft, holds a send once. Call it at `document_start`,
 * before any script of the page listens. Returns false where no pack reads this address, or a runtime is there already.
 */
export function startPage(options: PageOptions): boolean {
  const { window, packs, link, translate: t, trace = () => {} } = options;
  const { document } = window;
  const pack = packFor(window.location.href, packs);
  const marks = window as unknown as Record<string, unknown>;
  if (!pack || marks[ALREADY]) return false;
  // Translated beforehand: an extension that is gone has no texts.
  const farewell = t('overlay_stale');
  const life = createPageLife({
    window,
    extensionAlive: link.alive,
    sayFarewell: () => {
      card.close();
      badge.place(null, []);
      toast.show(farewell, 'warn', boxRect());
    },
    signal: options.signal,
  });
  const signal = life.working;
  marks[ALREADY] = true;
  signal.addEventListener('abort', () => delete marks[ALREADY], { once: true });

  const page = consolePage(pack, document);
  const state = new PageState();
  const mac = /mac/i.test(window.navigator.platform);
  const fault = (where: string) => (cause: unknown) => link.fault(where, cause);

  const host = createOverlayHost(window, life.shown);
  const card = createCard(host);
  const toast = createToast(host, window, life.shown);
  const badge = createBadge(host, t, () => findingCard.toggle());
  const boxRect = () => page.box()?.getBoundingClientRect() ?? null;
  const shop = createShopSession({
    link,
    platform: pack.platform,
    window,
    unchecked: () => draft.unchecked,
    rulesReady: () => draft.recheck(),
    settingsChanged: () => {
      badge.show(shop.guard(), draft.findings);
      link.draft(draftReport());
    },
    fault: link.fault,
    signal,
  });

  // Keys first, in the order in which they are asked: what is open beside the box, then Yingda's own chords, then the send guard.
  createOwnKeys({
    window,
    isOurs: (event) => event.composedPath().includes(host.element),
    take: (event) => {
      const inBox = page.box()?.contains(event.target as Node) ?? false;
      return (inBox && picker.key(event)) || desk.key(event) || (event.key === 'Escape' && findingCard.close());
    },
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
      } else if (action === 'fix') findingCard.fixFirst();
      else if (action === 'findings') findingCard.toggle();
      else if (action === 'panel') link.openPanel();
    },
    fault: fault('hotkey'),
    signal,
  });
  const guard = createSendGuard({
    window,
    composer: page.box,
    isSend: page.isSend,
    enter: () => pack.composer?.enter ?? 'none',
    draft: () => {
      draft.look();
      return draft.text;
    },
    findings: () => draft.findings,
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
    changed: (_, findings, typedAt) => {
      badge.show(shop.guard(), findings);
      findingCard.update();
      if (typedAt !== null) trace('key-to-finding', typedAt);
      link.draft(draftReport());
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
    now: Date.now,
    written: () => draft.look(),
    timed: (startedAt) => trace('insert', startedAt),
    fault: fault('insert'),
    mac,
    refresh: () => look(undefined, Date.now()),
    currentKey: page.key,
    headerName: page.buyer,
    box: page.box,
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
    shopId: () => shop.id,
    composing: ime.composing,
    picked: (pick, typed) => desk.pick(pick, typed),
  });
  for (const type of ['input', 'selectionchange'] as const) {
    document.addEventListener(type, () => picker.look(), { capture: true, signal });
  }

  const reader = createReader(pack, document);
  let last: ReturnType<typeof reader.read> | null = null;
  const look = (changed: Iterable<Node> | undefined, changedAt: number) => {
    const startedAt = performance.now();
    const reading = reader.read(changed);
    shop.enter(reading.shopId);
    if (reading !== last) {
      last = reading;
      takeReading(reading, changedAt);
    }
    draft.look();
    place();
    trace('read', startedAt);
  };
  const takeReading = (reading: NonNullable<typeof last>, changedAt: number) => {
    const before = state.key;
    if (!state.take(reading, changedAt)) return;
    if (state.key !== before) {
      guard.reset();
      picker.close();
      card.close();
      draft.forget();
    }
    void tellView().catch(fault('view'));
  };
  const tellView = async () => {
    if (!state.view) return;
    if (!life.isAlive()) return;
    const answer = await link.view(state.view);
    if (answer) state.answer(answer);
  };
  const draftReport = (): DraftReport => ({
    conversationKey: state.key || null,
    text: draft.text,
    findings: draft.findings,
    guard: shop.guard(),
  });
  const place = () => {
    if (signal.aborted) return;
    badge.place(boxRect(), page.sendRects());
    card.place(boxRect());
  };
  window.addEventListener('resize', place, { passive: true, signal });
  window.addEventListener('scroll', place, { passive: true, capture: true, signal });
  document.addEventListener('focusin', place, { signal });

  watchHeldModifier(window, () => shop.keymap, link.keys, signal);

  badge.show(shop.guard(), []);
  link.listen(
    {
      report: () =>
        state.view && {
          label: pack.label,
          view: state.view,
          suggestions: state.suggestions,
          draft: draftReport(),
          fills: state.fills,
        },
      insert: (command) => desk.fromPanel(command),
      fix: (finding, expected) => findingCard.fix(finding, expected),
      offer: ({ conversationKey, shown, fills }) => {
        if (conversationKey !== state.key) return;
        state.offer(shown);
        state.fills = { ...state.fills, ...fills };
      },
      refresh: ({ ignoreOnce }) => {
        if (ignoreOnce) draft.ignoreOnce(ignoreOnce.ruleId, ignoreOnce.text);
        shop.reload();
        void tellView().catch(fault('view'));
      },
    },
    signal,
  );
  observePage({
    document,
    attributes: watchedAttributes(pack),
    isOwn: (node) => host.element.contains(node),
    onChange: (changed, changedAt) => {
      try {
        look(changed, changedAt);
      } catch (cause) {
        link.fault('read', cause);
      }
    },
    signal,
  });
  return true;
}
