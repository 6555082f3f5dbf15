import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ConsolesApp, ConsolesState } from '../lib/app/consoles/consoles';
import type { DeskApp, DeskState } from '../lib/app/desk/desk';
import type { LibraryApp, LibraryState } from '../lib/app/library/library';
import type { BatchCheckApp, BatchState } from '../lib/app/rules/batch-check';
import type { LintApp, LintState } from '../lib/app/rules/lint';
import type { OwnRulesApp, OwnRulesState } from '../lib/app/rules/own-rules';
import type { ShopsApp, ShopsState } from '../lib/app/shops/shops';
import type { BackupApp, BackupState } from '../lib/app/stored/backup';
import type { BuyerDataApp, BuyerDataState } from '../lib/app/stored/buyer-data';
import type { TransferApp, TransferState } from '../lib/app/transfer/transfer';
import type { WorkspaceApp, WorkspaceState } from '../lib/app/workspace/workspace';
import type { Translate } from '../lib/shared/strings';
import { DrawingFault } from './ui/drawing-fault';

const TranslateContext = createContext<Translate | null>(null);
const DeskContext = createContext<DeskApp | null>(null);
const LibraryContext = createContext<LibraryApp | null>(null);
const WorkspaceContext = createContext<WorkspaceApp | null>(null);
const BackupContext = createContext<BackupApp | null>(null);
const BuyerDataContext = createContext<BuyerDataApp | null>(null);
const LintContext = createContext<LintApp | null>(null);
const BatchContext = createContext<BatchCheckApp | null>(null);
const TransferContext = createContext<TransferApp | null>(null);
const ConsolesContext = createContext<ConsolesApp | null>(null);
const ShopsContext = createContext<ShopsApp | null>(null);
const OwnRulesContext = createContext<OwnRulesApp | null>(null);

interface AppProviderProps {
  t: Translate;
  desk?: DeskApp;
  library?: LibraryApp;
  workspace?: WorkspaceApp;
  backup?: BackupApp;
  buyers?: BuyerDataApp;
  batch?: BatchCheckApp;
  lint?: LintApp;
  transfer?: TransferApp;
  consoles?: ConsolesApp;
  ownRules?: OwnRulesApp;
  shops?: ShopsApp;
  /** Keeps what went wrong while drawing. */
  fault?(where: string, cause: unknown): void;
  children: ReactNode;
}

/** Hands the use cases to the components below. A page gives those it has. */
export function AppProvider(props: AppProviderProps) {
  const { t, desk, library, workspace, lint, transfer, backup, buyers, batch, consoles, ownRules, shops } = props;
  return (
    <TranslateContext value={t}>
      <DeskContext value={desk ?? null}>
        <LibraryContext value={library ?? null}>
          <WorkspaceContext value={workspace ?? null}>
            <LintContext value={lint ?? null}>
              <TransferContext value={transfer ?? null}>
                <BackupContext value={backup ?? null}>
                  <BuyerDataContext value={buyers ?? null}>
                    <BatchContext value={batch ?? null}>
                      <ConsolesContext value={consoles ?? null}>
                        <OwnRulesContext value={ownRules ?? null}>
                          <ShopsContext value={shops ?? null}>
                            <DrawingFault t={t} fault={props.fault}>
                              {props.children}
                            </DrawingFault>
                          </ShopsContext>
                        </OwnRulesContext>
                      </ConsolesContext>
                    </BatchContext>
                  </BuyerDataContext>
                </BackupContext>
              </TransferContext>
            </LintContext>
          </WorkspaceContext>
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
export const useBackup = (): BackupApp => present(useContext(BackupContext), 'backup');
export const useBuyerData = (): BuyerDataApp => present(useContext(BuyerDataContext), 'buyers');
export const useLint = (): LintApp => present(useContext(LintContext), 'lint');
export const useBatchCheck = (): BatchCheckApp => present(useContext(BatchContext), 'batch');
export const useTransfer = (): TransferApp => present(useContext(TransferContext), 'transfer');
export const useConsoles = (): ConsolesApp => present(useContext(ConsolesContext), 'consoles');
export const useShops = (): ShopsApp => present(useContext(ShopsContext), 'shops');
export const useOwnRules = (): OwnRulesApp => present(useContext(OwnRulesContext), 'ownRules');

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
export const useLintState = (): LintState => useStore(useLint());
export const useWorkspaceState = (): WorkspaceState => useStore(useWorkspace());
export const useTransferState = (): TransferState => useStore(useTransfer());
export const useBackupState = (): BackupState => useStore(useBackup());
export const useBuyerDataState = (): BuyerDataState => useStore(useBuyerData());
export const useBatchState = (): BatchState => useStore(useBatchCheck());
export const useConsolesState = (): ConsolesState => useStore(useConsoles());
export const useShopsState = (): ShopsState => useStore(useShops());
export const useOwnRulesState = (): OwnRulesState => useStore(useOwnRules());
