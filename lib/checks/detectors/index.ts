import type { Detector } from '../engine/view';

/** Every detector of this folder, by id: adding a file is enough. */
export const detectors: ReadonlyMap<string, Detector> = new Map(
  Object.values(import.meta.glob<Detector>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })).map(
    (detector) => [detector.id, detector],
  ),
);
