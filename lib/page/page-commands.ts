import type { ConsolePack } from '../consoles/pack';
import type { DraftWatch } from './draft-watch';
import type { FindingCard } from './finding-card';
import type { DraftReport, PageCommands } from './link';
import type { PageState } from './page-state';
import type { ReplyDesk } from './reply-desk';

export interface PageCommandParts {
  /** Undefined: not known yet. */
  pack(): ConsolePack | null | undefined;
  isTop: boolean;
  state: PageState;
  draft: Pick<DraftWatch, 'ignoreOnce'>;
  draftReport(): DraftReport;
  desk: Pick<ReplyDesk, 'fromPanel'>;
  findingCard: Pick<FindingCard, 'fix'>;
  /** The shop's rules and settings are asked for again, and suggestions too. */
  reload(): void;
}

/** What the panel and the worker may ask of this page. */
export function pageCommands(parts: PageCommandParts): PageCommands {
  const { state } = parts;
  return {
    isOurs: () => {
      const pack = parts.pack();
      return pack ? true : pack === undefined && parts.isTop;
    },
    report: () => {
      const pack = parts.pack();
      const { suggestions, view, fills } = state;
      if (!view || !pack) return null;
      return { label: pack.label, view, suggestions, draft: parts.draftReport(), fills };
    },
    insert: (command) => parts.desk.fromPanel(command),
    fix: (finding, expected) => parts.findingCard.fix(finding, expected),
    offer: ({ conversationKey, shown, fills }) => {
      if (conversationKey !== state.key) return;
      state.offer(shown);
      state.fills = { ...state.fills, ...fills };
    },
    refresh: ({ ignoreOnce }) => {
      if (ignoreOnce) parts.draft.ignoreOnce(ignoreOnce.ruleId, ignoreOnce.text);
      parts.reload();
    },
  };
}
