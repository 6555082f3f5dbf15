import { useState } from 'react';
import type { TeachStart } from '../../lib/app/desk';
import type { StringKey } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { type Meaning, Notice } from '../ui/meaning';

type Said = TeachStart | 'starting';

const WORDS: Record<Said, StringKey> = {
  starting: 'deskTeachStarting',
  started: 'deskTeachStarted',
  'no-box': 'deskTeachNoBox',
  'no-address': 'deskTeachAddress',
};
const MEANING: Record<Said, Meaning> = { starting: 'tip', started: 'ok', 'no-box': 'warn', 'no-address': 'tip' };

/** Teaches the chat page that the panel stands beside. */
export function TeachPage() {
  const t = useTranslate();
  const desk = useDesk();
  const [said, setSaid] = useState<Said | null>(null);
  const start = () => {
    setSaid('starting');
    void desk.teachPage().then(setSaid);
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="text-muted">{t('deskTeachWhat')}</p>
      <Button disabled={said === 'starting'} onClick={start}>
        {t('deskTeach')}
      </Button>
      <div role="status" data-teach={said ?? 'none'}>
        {said ? <Notice meaning={MEANING[said]}>{t(WORDS[said])}</Notice> : null}
      </div>
    </div>
  );
}
