import { dailyJob } from '../../lib/app/stored/daily';
import type { Store } from '../../lib/data/store';
import { onAlarm } from '../../lib/platform/alarms';
import { appVersion } from '../../lib/platform/version';
import { systemClock } from '../../lib/shared/clock';

/** Asked each hour whether the day's backup and sweep are due. */
const EVERY_MINUTES = 60;

/** Must be called synchronously when the worker starts. */
export function runDaily(store: Store, fault: (where: string, cause: unknown) => void): void {
  const failed = (cause: unknown) => fault('daily job', cause);
  const run = async () => {
    if ((await store.ready).kind !== 'open') return;
    const trouble = await dailyJob({ ...store, app: appVersion(), now: systemClock });
    if (trouble) failed(trouble);
  };
  onAlarm('daily', EVERY_MINUTES, () => void run().catch(failed), failed);
}
