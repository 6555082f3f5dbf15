import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Alone, DeskApp, InsertDecision, InsertRequest, InsertSource, Ready } from '../../lib/app/desk/desk';
import type { InsertOutcome, InsertQuestion } from '../../lib/editors/outcome';
import type { Translate } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { isTextField } from '../ui/keys';
import { outcomeStatus, type Status } from './outcome-text';
import { type LastInsert, lastInsert, lastPageInsert, type Moment, observe, repeats } from './repeat-guard';

/** What a line of the panel offers to put into the box. */
export interface Offer {
  source: InsertSource;
  text: string;
  values?: Record<string, string>;
  mode?: 'insert' | 'edit';
  /** Where the offer was made for an older state than the newest one. */
  conversationKey?: string;
  revision?: number;
}

export interface InsertActions {
  /** Resolves true once the text stands in the box. */
  insert(offer: Offer): Promise<boolean>;
  copy(text: string): void;
  /** Answers the pending question; null leaves the box as it is. */
  decide(decision: InsertDecision | null): void;
  say(status: Status): void;
}

export interface InsertState {
  status: Status | null;
  ask: { question: InsertQuestion; request: InsertRequest } | null;
  /** The phrase whose words were written last: its pictures are still to be pasted. */
  written?: string;
}

/** Without a page whatever would be inserted is copied. */
const CopiesContext = createContext(false);
const ActionsContext = createContext<InsertActions | null>(null);
const StateContext = createContext<InsertState>({ status: null, ask: null });

export function useInsertActions(): InsertActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('no InsertProvider around');
  return actions;
}

/** Whether inserting copies, because there is no box to write into. */
export const useCopies = (): boolean => useContext(CopiesContext);

export const useInsertState = (): InsertState => useContext(StateContext);

const momentOf = (ready: Ready | Alone): Moment | null =>
  ready.view.conversation && {
    conversationKey: ready.view.conversation.key,
    lastMessageId: ready.view.conversation.messages.at(-1)?.id ?? null,
    draft: ready.draft.text,
  };

/**
 * No call from an extension gives the focus back to the page, so after a click the panel at least lets go of it; an Enter that comes
 * before the agent has turned to anything else was meant for the console and must not press the button again.
 */
function useEnterStopper(): { arm: () => void } {
  const armed = useRef(false);
  useEffect(() => {
    const { signal, abort } = controller();
    const options = { capture: true, signal };
    document.addEventListener('pointerdown', () => (armed.current = false), options);
    document.addEventListener(
      'keydown',
      (event) => {
        if (!armed.current) return;
        if (event.key !== 'Enter' || isTextField(event.target)) {
          if (event.key === 'Tab' || isTextField(event.target)) armed.current = false;
          return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      options,
    );
    return abort;
  }, []);
  return {
    arm: () => {
      armed.current = true;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };
}

function controller(): { signal: AbortSignal; abort: () => void } {
  const abortController = new AbortController();
  return { signal: abortController.signal, abort: () => abortController.abort() };
}

const copyStatus = (done: boolean, text: string, t: Translate): Status =>
  done ? { meaning: 'ok', text } : { meaning: 'warn', text: t('insertCopyFailed') };

const writtenBy = ({ source }: InsertRequest, { kind }: InsertOutcome): Pick<InsertState, 'written'> =>
  kind === 'inserted' && 'phraseId' in source ? { written: source.phraseId } : {};

interface Live {
  ready: Ready | Alone;
  desk: DeskApp;
  t: Translate;
  arm: () => void;
}

/** Carries every insert of the panel: one at a time, never the same twice in a row, with the questions and the outcome in words. */
export function InsertProvider({ ready, children }: { ready: Ready | Alone; children: ReactNode }) {
  const desk = useDesk();
  const t = useTranslate();
  const { arm } = useEnterStopper();
  const [state, setState] = useState<InsertState>({ status: null, ask: null });
  const last = useRef<LastInsert | null>(null);
  const live = useRef<Live>({ ready, desk, t, arm });
  live.current = { ready, desk, t, arm };

  const moment = momentOf(ready);
  if (last.current && moment) last.current = observe(last.current, moment);

  const key = moment?.conversationKey ?? null;
  const [shownFor, setShownFor] = useState(key);
  if (shownFor !== key) {
    setShownFor(key);
    setState({ status: null, ask: null });
  }

  const page = ready.lastPageInsert;
  const [pageId, setPageId] = useState(page?.id ?? null);
  if (page && page.id !== pageId) {
    setPageId(page.id);
    const now = moment;
    if (page.outcome.kind !== 'ask') {
      if (page.outcome.kind !== 'refused' && now) last.current = lastPageInsert(page.text, now);
      const written = page.outcome.kind === 'inserted' && page.phraseId !== null ? { written: page.phraseId } : {};
      setState({ status: outcomeStatus(page.outcome, 'page', t), ask: null, ...written });
    }
  }

  // Told to press Enter, an agent who has written something else meanwhile would send that.
  const isOver = last.current?.isOver ?? false;
  const [wasOver, setWasOver] = useState(isOver);
  if (isOver !== wasOver) {
    setWasOver(isOver);
    if (isOver) setState((old) => ({ ...old, status: null }));
  }

  const actions = useMemo(() => createActions(live, last, setState), []);
  return (
    <ActionsContext value={actions}>
      <CopiesContext value={ready.kind === 'no-console'}>
        <StateContext value={state}>{children}</StateContext>
      </CopiesContext>
    </ActionsContext>
  );
}

function createActions(
  live: { readonly current: Live },
  last: { current: LastInsert | null },
  setState: (change: InsertState | ((old: InsertState) => InsertState)) => void,
): InsertActions {
  let busy = false;
  let asked: InsertRequest | null = null;

  async function send(request: InsertRequest): Promise<boolean> {
    const { desk, t, arm } = live.current;
    const moment = momentOf(live.current.ready);
    const copies = live.current.ready.kind === 'no-console';
    busy = true;
    asked = null;
    if (!copies) arm();
    const outcome = await desk.insert(request).finally(() => (busy = false));
    const hasSwitched = momentOf(live.current.ready)?.conversationKey !== moment?.conversationKey;
    // What was done for one buyer is no news of the next. That it was not done is: the click was the last thing the agent did.
    if (hasSwitched && outcome.kind !== 'refused') return outcome.kind === 'inserted';
    if (outcome.kind === 'ask') {
      asked = request;
      setState({ status: null, ask: { question: outcome.question, request } });
      return false;
    }
    if (copies) {
      const status = copyStatus(outcome.kind === 'inserted', t('insertCopiedToPaste'), t);
      setState({ status, ask: null, ...writtenBy(request, outcome) });
      return outcome.kind === 'inserted';
    }
    if (outcome.kind !== 'refused' && moment) {
      last.current = lastInsert(request.text, moment);
      const now = momentOf(live.current.ready);
      if (now) last.current = observe(last.current, now);
    }
    setState({ status: outcomeStatus(outcome, 'panel', t), ask: null, ...writtenBy(request, outcome) });
    return outcome.kind === 'inserted';
  }

  return {
    async insert(offer) {
      if (busy) return false;
      const { ready, t, arm } = live.current;
      const moment = momentOf(ready);
      const refuse = (reason: 'conversation-unknown' | 'repeated'): false => {
        arm();
        setState({ status: outcomeStatus({ kind: 'refused', reason }, 'panel', t), ask: null });
        return false;
      };
      const copies = ready.kind === 'no-console';
      if (!moment && !copies) return refuse('conversation-unknown');
      if (moment && !copies && repeats(last.current, offer.text, moment)) return refuse('repeated');
      return send({
        source: offer.source,
        text: offer.text,
        values: offer.values ?? {},
        mode: offer.mode ?? 'insert',
        conversationKey: offer.conversationKey ?? moment?.conversationKey ?? '',
        revision: offer.revision ?? ready.view.revision,
      });
    },
    copy(text) {
      const { desk, t } = live.current;
      void desk
        .copy(text)
        .then((done) => setState((old) => ({ ...old, status: copyStatus(done, t('insertCopied'), t) })));
    },
    decide(decision) {
      if (!asked || busy) return;
      const request = asked;
      if (decision) {
        void send({ ...request, decision: { ...request.decision, ...decision } });
        return;
      }
      asked = null;
      const { t } = live.current;
      setState({ status: outcomeStatus({ kind: 'refused', reason: 'cancelled' }, 'panel', t), ask: null });
    },
    say(status) {
      setState((old) => ({ ...old, status }));
    },
  };
}
