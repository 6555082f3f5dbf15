import { expect, it } from 'vitest';
import { writeLibrary } from '../../../lib/formats/own/yingda-json';
import { imported, NOW } from '../importing';

it('reads our own JSON, whole or by hand', async () => {
  const file = await imported(
    '{"format":"yingda-library","version":1,"phrases":[{"body":"好"},{"body":""},{"body":1}]}',
  );
  expect(file.detection.format.id).toBe('yingda-json');
  expect(file.phrases).toMatchObject([{ id: 'new-1', title: '好', groups: [], stage: 'inquiry' }]);
  expect(file.errors).toEqual([
    { row: 2, reason: 'no-body', found: 'body' },
    { row: 3, reason: 'malformed', found: 'body' },
  ]);
  const again = await imported(writeLibrary(file.phrases), '', { present: file.phrases, now: NOW + 1 });
  expect(again.plan).toMatchObject({ create: 0, update: 0, skip: 1 });
});
