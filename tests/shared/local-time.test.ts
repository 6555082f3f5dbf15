import path from 'node:path';
import { expect, test } from 'vitest';
import { inZone } from '../support/in-zone';

const FILE = path.resolve(import.meta.dirname, '../../lib/shared/local-time.ts');
const shown = (zone: string) => inZone(zone, FILE, `localMinute(Date.parse('2026-11-27T23:05:00Z'))`);

test('a time is the one of where the agent is, also before eight in the morning', () => {
  expect(shown('Asia/Shanghai')).toBe('2026-11-28 07:05');
  expect(shown('America/New_York')).toBe('2026-11-27 18:05');
});
