import { createRoot } from 'react-dom/client';
import { DeskProvider } from '../../components/practice/desk-context';
import { PracticeConsole } from '../../components/practice/practice-console';
import { type PracticeApi, practiceApi } from '../../lib/practice/api';
import { makeDemoShop } from '../../lib/practice/demo/shop';
import { Desk } from '../../lib/practice/desk';
import { SCENARIOS } from '../../lib/practice/scenarios';
import { systemScheduler } from '../../lib/practice/timers';
import { translator } from '../../lib/practice/translate';
import { systemClock } from '../../lib/shared/clock';
import { consoleLog } from '../../lib/shared/log';
import { startRuntime } from './runtime';

declare global {
  interface Window {
    /** The desk as an object, for whoever drives the page. */
    practice: PracticeApi;
  }
}

const life = new AbortController();
addEventListener('pagehide', (event) => event.persisted || life.abort(), { signal: life.signal });

const desk = new Desk({
  shop: makeDemoShop(systemClock()),
  scenarios: SCENARIOS,
  clock: systemClock,
  scheduler: systemScheduler,
  signal: life.signal,
});
const t = translator(navigator.language);
document.documentElement.lang = /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
document.title = t('practice_title');
window.practice = practiceApi(desk);

// Without the runtime the console still serves for practice.
await startRuntime(life.signal).catch((cause: unknown) => consoleLog.fault('practice runtime', cause));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <DeskProvider desk={desk} t={t}>
      <PracticeConsole />
    </DeskProvider>,
  );
}
