import { type Folded, hasGap, isSolid } from '../../text/fold';
import { isDisguised } from '../../text/fold-table';
import { SIMPLIFIED } from '../../text/simplify';
import type { Via } from '../finding';

/** How the words of `folded[start…end)` were disguised: what is the strongest reason not to believe in chance comes first. */
export function viaOf(folded: Folded, start: number, end: number): Via {
  const isApart = !isSolid(folded, start, end);
  if (!isApart && !folded.disguised) return 'exact';
  let via: Via = 'exact';
  for (let i = start; i < end; i++) {
    if (isApart && i > start && hasGap(folded, i)) return 'separator';
    const unit = folded.text.charCodeAt(folded.starts[i] as number);
    if (!isDisguised(unit)) continue;
    if (SIMPLIFIED[unit]) via = via === 'exact' ? 'traditional' : via;
    else if (unit > 0xff00 && unit < 0xff5f) via = via === 'exact' ? 'width' : via;
    else via = 'lookalike';
  }
  return via;
}
