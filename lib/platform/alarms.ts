import { browser } from 'wxt/browser';

/**
 * Runs `work` about every `minutes`, also when the worker sleeps in between. Register it synchronously when the worker starts: an alarm wakes
 * it and finds no listener that is added later.
 */
export function onAlarm(name: string, minutes: number, work: () => void, failed: (cause: unknown) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) work();
  });
  // Made anew it would wait its whole time again, at each start of the worker.
  browser.alarms
    .get(name)
    .then((known) => {
      if (!known) return browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
    })
    .catch(failed);
}
