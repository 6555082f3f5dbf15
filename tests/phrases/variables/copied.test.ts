import { expect, it } from 'vitest';
import { copiedText } from '../../../lib/phrases/variables/copied';

it('copies nested phrases, dates and defaults in place, and leaves what is open as it is written', () => {
  const now = new Date(2026, 10, 23, 12).getTime();
  const nested = { code: 'fh', body: '{今天+1}发，走{快递}', variables: [{ name: '快递', fallback: '中通' }] };
  const phrase = { code: 'a', body: '{买家}，{话术:fh}，{码=S|M}，{话术:zz}', variables: [] };
  expect(copiedText(phrase, (key) => (key === 'fh' ? nested : undefined), now)).toEqual({
    text: '{买家}，11月24日发，走中通，{码=S|M}，{话术:zz}',
    open: ['{买家}', '{码=S|M}', '{话术:zz}'],
  });
});
