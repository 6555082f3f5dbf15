import { expect, it } from 'vitest';
import { imported, shown } from '../importing';

const RESPONSES =
  '[{"short_code":"hi","content":"您好","__proto__":{"polluted":true}},{"short_code":7,"content":"x"},{"short_code":"by","content":"  "}]';

it.each([RESPONSES, `{"payload":${RESPONSES}}`, `{"meta":{"count":3},"canned_responses":${RESPONSES}}`])(
  'reads Chatwoot’s canned responses',
  async (json) => {
    const file = await imported(json, 'canned.json');
    expect(file.detection.format.id).toBe('chatwoot');
    expect(shown(file)).toEqual([['hi', '您好', '您好', []]]);
    expect(file.errors).toEqual([
      { row: 2, reason: 'malformed', found: 'short_code' },
      { row: 3, reason: 'no-body', found: 'by' },
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  },
);
