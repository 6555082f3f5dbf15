import path from 'node:path';
import { CACHE } from '../../../support/paths';

/** One file for each editor: what came of its scenarios. */
export const RESULTS = path.join(CACHE, 'results/editors');
