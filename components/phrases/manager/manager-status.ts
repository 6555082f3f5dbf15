import type { Meaning } from '../../ui/meaning';

/** What is told of the last thing done, below the list. */
export interface ManagerStatus {
  meaning: Meaning;
  text: string;
  /** What can be done about it. */
  action?: { label: string; run: () => void };
}
