// @vitest-environment happy-dom
import '../patience';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { PhraseDiff } from '../../../components/phrases/phrase-diff';
import type { Phrase } from '../../../lib/phrases/phrase';
import { phrase } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);

/** Not what it says: whose copy it is, where it stands, when it was written. */
type Untold = 'id' | 'shopId' | 'copyOf' | 'pinned' | 'order' | 'createdAt' | 'updatedAt';

test('a change of any field of a phrase is seen', () => {
  const now = phrase('a', '现在的');
  // `Required`: a new field does not compile until it is here.
  const before: Omit<Required<Phrase>, Untold> = {
    ...{ code: '旧', title: '旧', body: '旧', variants: ['旧'], questions: ['旧'], stage: 'farewell', groups: ['旧'] },
    ...{ tags: ['旧'], products: ['旧'], platforms: ['jd'], shops: ['旧'], scope: 'personal', images: ['旧'] },
    ...{ variables: [{ name: '旧', prompt: '哪个' }], validFrom: 5, validTo: 6 },
    autoReply: { occasion: 'away', related: [{ question: '问', answer: '答' }] },
  };
  const { container } = render(
    <AppProvider t={t}>
      <PhraseDiff from={{ ...now, ...before }} to={now} />
    </AppProvider>,
  );
  expect(container.querySelectorAll('dt')).toHaveLength(Object.keys(before).length);
  for (const text of ['京东', t('phraseOccasionAway'), '哪个', '答']) expect(container.textContent).toContain(text);
});
