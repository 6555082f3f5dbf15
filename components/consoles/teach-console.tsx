import { useState } from 'react';
import type { TeachOutcome } from '../../lib/app/consoles/consoles';
import type { StringKey } from '../../lib/shared/strings';
import { useConsoles, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Labelled, Select, TextInput } from '../ui/field';
import { type Meaning, Notice } from '../ui/meaning';

type Lesson = 'chat' | 'orders';

const MEANING: Record<TeachOutcome | 'starting', Meaning> = {
  starting: 'tip',
  started: 'ok',
  invalid: 'warn',
  refused: 'tip',
  'no-box': 'warn',
};

interface Words extends Record<TeachOutcome | 'starting', StringKey> {
  what: StringKey;
  why: StringKey;
  address: StringKey;
}

const WORDS: Record<Lesson, Words> = {
  chat: {
    what: 'consoleTeachWhat',
    why: 'consoleTeachWhy',
    address: 'consoleTeachAddress',
    starting: 'consoleTeachStarting',
    started: 'consoleTeachStarted',
    invalid: 'consoleTeachInvalid',
    refused: 'consoleTeachRefused',
    'no-box': 'consoleTeachNoBox',
  },
  orders: {
    what: 'consoleTeachOrdersWhat',
    why: 'consoleTeachOrdersWhy',
    address: 'consoleTeachOrdersAddress',
    starting: 'consoleTeachOrdersStarting',
    started: 'consoleTeachStarted',
    invalid: 'consoleTeachOrdersInvalid',
    refused: 'consoleTeachRefused',
    'no-box': 'consoleTeachNoOrders',
  },
};

/** Teaches a console that no pack knows: its address, why it is asked for, and the start in its own tab. */
export function TeachConsole() {
  const t = useTranslate();
  const consoles = useConsoles();
  const [address, setAddress] = useState('');
  const [lesson, setLesson] = useState<Lesson>('chat');
  const [outcome, setOutcome] = useState<TeachOutcome | 'starting' | null>(null);
  const words = WORDS[lesson];
  // The browser's question comes in the click itself: `teach` is called before anything is waited for.
  const start = () => {
    void consoles.teach(address, lesson).then(setOutcome);
    setOutcome('starting');
  };
  const isInvalid = outcome === 'invalid';
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium">{t('consoleTeachTitle')}</h2>
      <p>{t(words.what)}</p>
      <p className="text-muted">{t(words.why)}</p>
      <form
        noValidate
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <div className="min-w-40 flex-1">
          <Labelled label={t(words.address)}>
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
          onChange={(event) => {
            setLesson(event.target.value === 'orders' ? 'orders' : 'chat');
            setOutcome(null);
          }}
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
        {outcome ? <Notice meaning={MEANING[outcome]}>{t(words[outcome])}</Notice> : null}
      </div>
    </section>
  );
}
