import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import type { DeskApp, DeskState } from '../lib/app/desk';
import type { LibraryApp, LibraryState } from '../lib/app/library';
import type { WorkspaceApp, WorkspaceState } from '../lib/app/workspace';
import type { Translate } from '../lib/shared/strings';

const TranslateContext = createContext<Translate | null>(null);
const DeskContext = createContext<DeskApp | null>(null);
const LibraryContext = createContext<LibraryApp | null>(null);
const WorkspaceContext = createContext<WorkspaceApp | null>(null);

interface AppProviderProps {
  t: Translate;
  desk?: DeskApp;
  library?: LibraryApp;
  workspace?: WorkspaceApp;
  children: ReactNode;
}

/** Hands the use cases to the components below. A page gives those it has. */
export function AppProvider({ t, desk, library, workspace, children }: AppProviderProps) {
  return (
    <TranslateContext value={t}>
      <DeskContext value={desk ?? null}>
        <LibraryContext value={library ?? null}>
          <WorkspaceContext value={workspace ?? null}>{children}</WorkspaceContext>
        </LibraryContext>
      </DeskContext>
    </TranslateContext>
  );
}

function present<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`AppProvider was given no ${name}`);
  return value;
}

export const useTranslate = (): Translate => present(useContext(TranslateContext), 't');
export const useDesk = (): DeskApp => present(useContext(DeskContext), 'desk');
export const useLibrary = (): LibraryApp => present(useContext(LibraryContext), 'library');
export const useWorkspace = (): WorkspaceApp => present(useContext(WorkspaceContext), 'workspace');

interface Store<State> {
  subscribe(listener: () => void): () => void;
  getState(): State;
}

function useStore<State>(store: Store<State>): State {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  return useSyncExternalStore(subscribe, () => store.getState());
}

export const useDeskState = (): DeskState => useStore(useDesk());
export const useLibraryState = (): LibraryState => useStore(useLibrary());
export const useWorkspaceState = (): WorkspaceState => useStore(useWorkspace());
