import { useState } from 'react';
import type { TeachStart } from '../../lib/app/desk/desk';
import type { StringKey } from '../../lib/shared/strings';
import { useDesk, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Labelled, TextInput } from '../ui/field';
import { type Meaning, Notice } from '../ui/meaning';

type Said = TeachStart | 'starting';

const WORDS: Record<Said, StringKey> = {
  starting: 'deskTeachStarting',
  started: 'deskTeachStarted',
  'no-box': 'deskTeachNoBox',
  'no-address': 'deskTeachAddress',
  invalid: 'consoleTeachInvalid',
  refused: 'consoleTeachRefused',
};
const MEANING: Record<Said, Meaning> = {
  ...{ starting: 'tip', started: 'ok', 'no-box': 'warn' },
  ...{ 'no-address': 'tip', invalid: 'warn', refused: 'tip' },
};
const ASKS: readonly Said[] = ['no-address', 'invalid', 'refused'];

/** Teaches the chat page that the panel stands beside. Where the browser doesn't say which that is, its address is asked for, and its site. */
export function TeachPage() {
  const t = useTranslate();
  const desk = useDesk();
  const [said, setSaid] = useState<Said | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const start = (given?: string) => {
    // The browser's question comes in the click itself: this is called before anything is waited for.
    const started = desk.teachPage(given);
    setSaid('starting');
    void started.then((it) => {
      setSaid(it);
      if (ASKS.includes(it)) setAddress((before) => before ?? '');
    });
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="text-muted">{t('deskTeachWhat')}</p>
      {address === null ? (
        <Button disabled={said === 'starting'} onClick={() => start()}>
          {t('deskTeach')}
        </Button>
      ) : (
        <form
          noValidate
          className="flex w-full flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            start(address);
          }}
        >
          <div className="min-w-40 flex-1">
            <Labelled label={t('consoleTeachAddress')}>
              {(ids) => (
                <TextInput
                  {...ids}
                  type="url"
                  className="w-full"
                  placeholder="https://"
                  aria-invalid={said === 'invalid'}
                  value={address}
                  onChange={(event) => setAddress(event.target.value)}
                />
              )}
            </Labelled>
          </div>
          <Button type="submit" look="solid" disabled={address.trim() === '' || said === 'starting'}>
            {t('consoleTeachStart')}
          </Button>
        </form>
      )}
      <div role="status" data-teach={said ?? 'none'}>
        {said ? <Notice meaning={MEANING[said]}>{t(WORDS[said])}</Notice> : null}
      </div>
    </div>
  );
}
