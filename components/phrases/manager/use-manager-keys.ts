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
        if (command === 'back' && !goBack(latest.current, event.target)) return;
        event.preventDefault();
        if (command === 'back') return;
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

/** Leaves what stands in the list's place, or lets go of what is chosen; false where there is nothing to leave. A menu closes by itself. */
function goBack({ history, setHistory, view, setView, chosen }: Manager, target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role="menu"]')) return false;
  if (history !== null) setHistory(null);
  else if (view !== 'list') setView('list');
  else if (chosen.chosen.size > 0) chosen.none();
  else return false;
  return true;
}
