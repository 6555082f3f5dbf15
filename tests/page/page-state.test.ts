import { describe, expect, it } from 'vitest';
import { PageState } from '../../lib/page/page-state';
import type { ConversationRow } from '../../lib/service/conversation';
import { known, type Reading, unknown } from '../../lib/shared/reading';
import type { SuggestionSet } from '../../lib/suggest/suggestion';
import { aSuggestion, aView, said } from '../support/views';

const answerTo = (revision: number, ...ids: string[]): SuggestionSet => ({
  conversationKey: 'c1',
  revision,
  items: ids.map((id) => aSuggestion(id, { values: { 运单号: `SF${revision}` } })),
  silence: null,
});

const first = said('buyer', '什么时候发货');

describe('what the page knows of its suggestions', () => {
  it('fills a pick from an answer to the view as it is, never from an older one', () => {
    const state = new PageState();
    state.take(aView([first]), 0);
    state.answer(answerTo(1, 'ship'));
    expect(state.answeredValues).toEqual({ 运单号: 'SF1' });
    state.take(aView([first, said('buyer', '另一单呢')]), 0);
    expect(state.answeredValues).toEqual({});
  });

  it('offers what the panel shows, as of the answer it shows, though a newer one is here', () => {
    const state = new PageState();
    state.take(aView([first]), 0);
    state.answer(answerTo(1, 'ship', 'size'));
    state.offer({ revision: 1, phraseIds: ['size', 'ship'] });
    state.take(aView([first, said('buyer', '能便宜点吗')]), 0);
    state.answer(answerTo(2, 'price'));
    expect(state.nth(1)).toMatchObject({ item: { phraseId: 'size' }, revision: 1 });
    expect(state.isOvertaken(1)).toBe(true);
  });

  it('offers the newest answer once the panel shows nothing', () => {
    const state = new PageState();
    state.take(aView([first]), 0);
    state.answer(answerTo(1, 'ship', 'size'));
    state.offer({ revision: 1, phraseIds: ['size'] });
    expect(state.nth(2)).toBeUndefined();
    state.offer(null);
    expect(state.nth(2)).toMatchObject({ item: { phraseId: 'size' }, revision: 1 });
  });

  it('forgets an order typed for one question with the next question, and keeps what holds for all', () => {
    const state = new PageState();
    const asked = said('buyer', '几天能到');
    state.take(aView([asked]), 0);
    state.fills = { 运单号: 'YT1', 颜色: '黑色' };
    state.take(aView([asked, said('agent', '您好')]), 0);
    expect(state.fills).toEqual({ 运单号: 'YT1', 颜色: '黑色' });
    state.take(aView([asked, said('buyer', '另一单呢')]), 0);
    expect(state.fills).toEqual({ 颜色: '黑色' });
  });
});

describe('what counts as news on a page', () => {
  const row = (waitingSeconds: Reading<number>): ConversationRow => ({
    key: 'c1',
    name: known('小林'),
    preview: known('几天能到'),
    unread: known(1),
    waitingSeconds,
    active: true,
  });
  const asked = said('buyer', '几天能到');

  it('is a new message, and not that a buyer has waited a second longer', () => {
    const state = new PageState();
    expect(state.take(aView([asked], { rows: [row(known(5))] }), 10)).toBe(true);
    expect(state.take(aView([asked], { rows: [row(known(6))] }), 20)).toBe(false);
    expect(state.view).toMatchObject({ revision: 1, changedAt: 10 });
    expect(state.take(aView([asked, said('buyer', '在吗')], { rows: [row(known(7))] }), 30)).toBe(true);
    expect(state.view).toMatchObject({ revision: 2, changedAt: 30 });
  });

  it('is that the waiting time can no longer be read', () => {
    const state = new PageState();
    state.take(aView([asked], { rows: [row(known(5))] }), 0);
    expect(state.take(aView([asked], { rows: [row(unknown('blind'))] }), 0)).toBe(true);
  });
});
