import { useState } from 'react';
import type { TeachOutcome } from '../../lib/app/consoles';
import type { StringKey } from '../../lib/shared/strings';
import { useConsoles, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Labelled, Select, TextInput } from '../ui/field';
import { type Meaning, Notice } from '../ui/meaning';

const OUTCOME: Record<TeachOutcome | 'starting', { meaning: Meaning; text: StringKey }> = {
  starting: { meaning: 'tip', text: 'consoleTeachStarting' },
  started: { meaning: 'ok', text: 'consoleTeachStarted' },
  invalid: { meaning: 'warn', text: 'consoleTeachInvalid' },
  refused: { meaning: 'tip', text: 'consoleTeachRefused' },
  'no-box': { meaning: 'warn', text: 'consoleTeachNoBox' },
};

/** Teaches a console that no pack knows: its address, why it is asked for, and the start in its own tab. */
export function TeachConsole() {
  const t = useTranslate();
  const consoles = useConsoles();
  const [address, setAddress] = useState('');
  const [lesson, setLesson] = useState<'chat' | 'orders'>('chat');
  const [outcome, setOutcome] = useState<TeachOutcome | 'starting' | null>(null);
  // The browser's question comes in the click itself: `teach` is called before anything is waited for.
  const start = () => {
    void consoles.teach(address, lesson).then(setOutcome);
    setOutcome('starting');
  };
  const isInvalid = outcome === 'invalid';
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium">{t('consoleTeachTitle')}</h2>
      <p>{t('consoleTeachWhat')}</p>
      <p className="text-muted">{t('consoleTeachWhy')}</p>
      <form
        noValidate
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          start();
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
                aria-invalid={isInvalid}
                value={address}
                onChange={(event) => {
                  setAddress(event.target.value);
                  setOutcome(null);
                }}
              />
            )}
          </Labelled>
        </div>
        <Select
          className="min-h-7"
          aria-label={t('consoleTeachKind')}
          value={lesson}
          onChange={(event) => setLesson(event.target.value === 'orders' ? 'orders' : 'chat')}
        >
          <option value="chat">{t('consoleTeachChat')}</option>
          <option value="orders">{t('consoleTeachOrders')}</option>
        </Select>
        <Button
          type="submit"
          look="solid"
          className="min-h-7"
          disabled={address.trim() === '' || outcome === 'starting'}
        >
          {t('consoleTeachStart')}
        </Button>
      </form>
      <div role="status" data-teach={outcome ?? 'none'}>
        {outcome ? <Notice meaning={OUTCOME[outcome].meaning}>{t(OUTCOME[outcome].text)}</Notice> : null}
      </div>
    </section>
  );
}
