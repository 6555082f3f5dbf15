import { z } from '../../shared/zod';
import type { Format, ReadRow } from '../format';
import { listIn } from '../json-table';

const schema = z.object({ short_code: z.string(), content: z.string() });

/** Chatwoot's canned responses, as its interface gives them: a list, or an object that holds one (`payload`). Rows count from 1. */
const chatwoot: Format = {
  id: 'chatwoot',
  label: 'Chatwoot',
  sniff({ json }) {
    const list = listIn(json);
    if (!list) return 0;
    return list.slice(0, 20).some((item) => schema.safeParse(item).success) ? 0.95 : 0;
  },
  read({ json }) {
    return (listIn(json) ?? []).map((item, index): ReadRow => {
      const row = index + 1;
      const read = schema.safeParse(item);
      if (read.success) {
        return { row, code: read.data.short_code, body: read.data.content, warnings: [] };
      }
      return { row, fault: 'malformed', found: read.error.issues[0]?.path.join('.') ?? '' };
    });
  },
};

export default chatwoot;
