import { useEffect, useRef } from 'react';
import { isTextField } from '../../ui/keys';
import { managerCommand } from './list-keys';
import type { Manager } from './use-phrase-manager';

/** Keys that work anywhere on the page: search, a new phrase, undo, the list of keys. */
export function useManagerKeys(manager: Manager): void {
  const latest = useRef(manager);
  latest.current = manager;
  useEffect(() => {
    const life = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const { state, write, actions, chosen, view, question, setQuestion, field } = latest.current;
        if (question !== null) return;
        const command = managerCommand(event, state.mac, isTextField(event.target));
        if (!command || (command === 'all' && view !== 'list')) return;
        event.preventDefault();
        if (command === 'search') {
          field.current?.focus();
          field.current?.select();
        } else if (command === 'write') write();
        else if (command === 'all') chosen.all();
        else if (command === 'undo') actions.undoLast();
        else setQuestion({ kind: 'keys' });
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, []);
}
