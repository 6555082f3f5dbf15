import { Check, X } from 'lucide-react';
import { useLibrary } from '../app-context';
import { Button } from '../ui/button';
import { dateTime } from '../ui/time';
import { VirtualRows } from '../ui/virtual-rows';
import type { Manager } from './manager/use-phrase-manager';
import { PhraseDiff } from './phrase-diff';

/** Changes of shop phrases that were asked for. A supervisor decides; who asked can take it back. */
export function ProposalsView({ manager }: { manager: Manager }) {
  const { t, state, actions } = manager;
  const library = useLibrary();
  if (state.proposals.length === 0) return <p className="p-3 text-muted">{t('phraseProposalsNone')}</p>;
  const isSupervisor = state.role === 'supervisor';
  return (
    <VirtualRows label={t('phraseProposals')} items={state.proposals} keyOf={({ id }) => id} height={140}>
      {(proposal) => {
        const current = state.phrases.find(({ id }) => id === proposal.phraseId);
        return (
          <div className="flex flex-col gap-1 p-2" data-proposal={proposal.id}>
            <div className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 truncate font-medium">{current?.title ?? proposal.phrase.title}</span>
              <span className="text-sm text-muted">{dateTime(proposal.at)}</span>
            </div>
            {proposal.note ? <p>{proposal.note}</p> : null}
            {current ? (
              <PhraseDiff from={current} to={proposal.phrase} />
            ) : (
              <p className="text-muted">{t('phraseProposalGone')}</p>
            )}
            <div className="flex gap-1">
              {isSupervisor && current ? (
                <Button
                  icon={Check}
                  onClick={() => void library.accept(proposal).then(actions.told(() => t('phraseProposalAccepted')))}
                >
                  {t('phraseProposalAccept')}
                </Button>
              ) : null}
              <Button
                icon={X}
                look="quiet"
                onClick={() =>
                  void library.dismiss(proposal).then((result) => {
                    if (!result.ok) actions.failed(result.error);
                  })
                }
              >
                {t(isSupervisor ? 'phraseProposalDismiss' : 'phraseProposalWithdraw')}
              </Button>
            </div>
          </div>
        );
      }}
    </VirtualRows>
  );
}
