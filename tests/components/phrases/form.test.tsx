// @vitest-environment happy-dom
import '../patience';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppProvider } from '../../../components/app-context';
import { FurtherFields } from '../../../components/phrase-form/further-fields';
import type { PhraseDraft } from '../../../lib/app/library/library';
import type { Finding } from '../../../lib/checks/finding';
import { ok } from '../../../lib/shared/result';
import { library, phrase } from '../../support/gallery/library-samples';
import { t } from '../render-desk';

afterEach(cleanup);

/** The further fields of a phrase; `changes`: what they asked for. */
function fields(draft: PhraseDraft, check: (text: string) => Finding[] = () => []) {
  const changes: Partial<PhraseDraft>[] = [];
  const calls = {
    check: async (text: string) => check(text),
    products: async () => [],
    addImage: async () => ok(''),
    image: async () => null,
    propose: async () => ok(undefined),
    onHistory: () => {},
  };
  const view = render(
    <AppProvider t={t}>
      <FurtherFields
        draft={draft}
        library={{ state: library(), groups: [], tags: [], ...calls }}
        onChange={(part) => changes.push(part)}
        onFiles={() => {}}
      />
    </AppProvider>,
  );
  return { ...view, changes };
}

test('variables of other wordings and of answers have settings too, and none is lost when another is set', () => {
  const nested = { name: '别处的', prompt: '套用的话术里要问的' };
  const draft = {
    ...phrase('a', '{颜色}有货'),
    body: '{颜色}有货',
    variants: ['{尺码}也有'],
    variables: [nested, { name: '尺码', prompt: '哪个码' }],
    autoReply: { occasion: 'away' as const, related: [{ question: '几点', answer: '{时间}回来' }] },
  };
  const view = fields(draft);
  fireEvent.click(view.getByText(t('phraseVariables')));
  const prompt = (name: string) =>
    view.getByLabelText(t('phraseVariableOf', name, t('phraseVariablePrompt'))) as HTMLInputElement;
  expect([prompt('尺码').value, prompt('时间').value]).toEqual(['哪个码', '']);
  fireEvent.change(prompt('颜色'), { target: { value: '哪个色' } });
  expect(view.changes).toEqual([{ variables: [...draft.variables, { name: '颜色', prompt: '哪个色' }] }]);
});

test('other wordings and answers are checked while they are written, as the body is', async () => {
  const bad: Finding = {
    ...{ ruleId: 'r', family: 'absolute-claim', severity: 'warn', via: 'exact', basis: '', why: '绝对化用语。' },
    ...{ start: 0, end: 2, advice: '', replacement: '很好' },
  };
  const draft = {
    ...phrase('a', '好'),
    variants: ['最好的一款', '很好'],
    autoReply: { occasion: 'away' as const, related: [{ question: '好吗', answer: '最好' }] },
  };
  const view = fields(draft, (text) => (text.startsWith('最好') ? [bad] : []));
  fireEvent.click(view.getByText(t('phraseMoreWords')));
  fireEvent.click(view.getByText(t('phraseAutoReply')));
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const [first, second, ...more] = view.getAllByText(t('draftReplace', '很好'));
  expect(more).toEqual([]);
  fireEvent.click(first as HTMLElement);
  fireEvent.click(second as HTMLElement);
  expect(view.changes).toMatchObject([
    { variants: ['很好的一款', '很好'] },
    { autoReply: { related: [{ question: '好吗', answer: '很好' }] } },
  ]);
});
