import { useEffect, useRef, useState } from 'react';
import type { DeskState } from '../../lib/app/desk/desk';
import { useDeskState } from '../app-context';
import { isTextField } from '../ui/keys';
import { AloneDesk } from './alone-desk';
import { BlindState, ErrorState, LoadingState, StalePageState } from './desk-states';
import { KeyboardTable } from './keyboard-table';
import { ReadyDesk } from './ready-desk';
import { usePainted } from './use-painted';

/** The side panel. Its root says which revision is painted (`data-painted-revision`, `data-painted-at`) and for whom. */
export function SidePanel() {
  const state = useDeskState();
  const root = useRef<HTMLDivElement>(null);
  const painted = usePainted(root);
  const [keys, setKeys] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '?' || isTextField(event.target)) return;
        event.preventDefault();
        setKeys(true);
      },
      { signal: abort.signal },
    );
    return () => abort.abort();
  }, []);

  return (
    <div
      ref={root}
      className="flex h-screen flex-col overflow-hidden"
      data-desk={state.kind}
      data-conversation-key={state.kind === 'ready' ? (state.view.conversation?.key ?? '') : ''}
      data-revision={state.kind === 'ready' ? state.view.revision : undefined}
    >
      <Content state={state} painted={painted} onKeys={() => setKeys(true)} />
      <KeyboardTable settings={state.settings} open={keys} onOpenChange={setKeys} />
    </div>
  );
}

interface ContentProps {
  state: DeskState;
  painted: (revision: number) => void;
  onKeys: () => void;
}

function Content({ state, painted, onKeys }: ContentProps) {
  switch (state.kind) {
    case 'ready':
      return <ReadyDesk state={state} painted={painted} onKeys={onKeys} />;
    case 'loading':
      return <LoadingState />;
    case 'no-console':
      return <AloneDesk state={state} painted={painted} onKeys={onKeys} />;
    case 'stale-page':
      return <StalePageState label={state.consoleLabel} />;
    case 'blind':
      return <BlindState state={state} />;
    case 'error':
      return <ErrorState fault={state.fault} what={state.what} />;
  }
}
