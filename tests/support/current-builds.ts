import { ensureBuild } from './build';

/** Before the first test: one that runs against yesterday's build proves nothing of today's sources. */
export default function currentBuilds(): void {
  for (const name of ['store', 'test'] as const) ensureBuild(name);
}
