import { act, render } from '@testing-library/react';
import { DeskProvider } from '../../../components/practice/desk-context';
import { PracticeConsole } from '../../../components/practice/practice-console';
import { practiceApi } from '../../../lib/practice/api';
import { Desk } from '../../../lib/practice/desk';
import { translator } from '../../../lib/practice/translate';
import { CLOTH, RAIN, SMALL_SHOP } from '../../practice/small-shop';
import { VirtualTime } from '../../practice/virtual-time';

/** The whole console over the small shop, with time that only passes when told to. */
export function renderConsole() {
  const time = new VirtualTime();
  const { signal } = new AbortController();
  const desk = new Desk({
    shop: SMALL_SHOP,
    scenarios: [RAIN, CLOTH],
    clock: time.clock,
    scheduler: time.scheduler,
    signal,
  });
  const { container } = render(
    <DeskProvider desk={desk} t={translator('zh-CN')}>
      <PracticeConsole />
    </DeskProvider>,
  );
  const api = practiceApi(desk);
  const one = <E extends HTMLElement>(css: string): E => {
    const found = container.querySelector<E>(css);
    if (!found) throw new Error(`nothing matches ${css}`);
    return found;
  };
  return {
    api,
    desk,
    container,
    one,
    all: (css: string) => [...container.querySelectorAll<HTMLElement>(css)],
    /** Changes the desk and waits until it is drawn. */
    change: (run: (practice: typeof api) => void) => act(async () => run(api)),
    advance: (ms: number) => act(async () => time.advance(ms)),
    time,
  };
}

export const texts = (elements: readonly HTMLElement[]): (string | null)[] => elements.map((it) => it.textContent);
