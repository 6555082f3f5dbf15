import { useState } from 'react';
import type { Speaker } from '../../lib/app/rules/chat-speakers';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';

interface BatchSpeakersProps {
  speakers: readonly Speaker[];
  /** Checks these speakers' messages and no others'. */
  onCheck: (agents: readonly string[]) => void;
}

/** Who in the file is an agent: asked where the file doesn't tell, open to correction where it does. */
export function BatchSpeakers({ speakers, onCheck }: BatchSpeakersProps) {
  const t = useTranslate();
  const [agents, setAgents] = useState<ReadonlySet<string>>(
    () => new Set(speakers.flatMap(({ id, role }) => (role === 'agent' ? [id] : []))),
  );
  const unsure = speakers.filter(({ isTold }) => !isTold).length;
  const choose = (id: string, on: boolean) => {
    const next = new Set(agents);
    if (on) next.add(id);
    else next.delete(id);
    setAgents(next);
  };
  return (
    <details className="rounded-md border border-line" open={unsure > 0}>
      <summary className="min-h-8 cursor-pointer px-2 py-1 hover:bg-hover">{t('batchSpeakers', agents.size)}</summary>
      <div className="flex flex-col items-start gap-2 border-t border-line p-2">
        {unsure > 0 ? <Notice meaning="tip">{t('batchSpeakersUnsure', unsure)}</Notice> : null}
        <ul className="flex max-h-48 w-full flex-wrap gap-x-4 overflow-y-auto">
          {speakers.map(({ id, name, count }) => (
            <li key={id}>
              <label className="inline-flex min-h-6 items-center gap-1">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={agents.has(id)}
                  onChange={({ target }) => choose(id, target.checked)}
                />
                {name}
                <span className="text-sm text-muted tabular-nums">{t('batchSpeakerLines', count)}</span>
              </label>
            </li>
          ))}
        </ul>
        <Button disabled={agents.size === 0} onClick={() => onCheck([...agents])}>
          {t('batchCheckAs')}
        </Button>
      </div>
    </details>
  );
}
