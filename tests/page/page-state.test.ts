import { describe, expect, it } from 'vitest';
import { PageState } from '../../lib/page/page-state';
import type { ConversationRow } from '../../lib/service/conversation';
import { known, unknown } from '../../lib/shared/reading';
import type { SuggestionSet } from '../../lib/suggest/suggestion';
import { aView, said } from '../support/views';

const row = (change: Partial<ConversationRow> = {}): ConversationRow => ({
  key: 'c1',
  name: known('小林'),
  preview: known('几天能到'),
  unread: known(1),
  waitingSeconds: known(5),
  active: true,
  ...change,
});
const answer = (change: Partial<SuggestionSet> = {}): SuggestionSet => ({
  conversationKey: 'c1',
  revision: 1,
  items: [],
  silence: 'nothing-good',
  ...change,
});
const asked = said('buyer', '几天能到');

describe('what counts as news on a page', () => {
  it('is a new message, and not that a buyer has waited a second longer', () => {
    const state = new PageState();
    expect(state.take(aView([asked], { rows: [row()] }), 10)).toBe(true);
    expect(state.take(aView([asked], { rows: [row({ waitingSeconds: known(6) })] }), 20)).toBe(false);
    expect(state.view).toMatchObject({ revision: 1, changedAt: 10 });
    expect(state.take(aView([asked, said('buyer', '在吗')], { rows: [row()] }), 30)).toBe(true);
    expect(state.view).toMatchObject({ revision: 2, changedAt: 30 });
  });

  it('is that the waiting time can no longer be read', () => {
    const state = new PageState();
    state.take(aView([asked], { rows: [row()] }), 0);
    expect(state.take(aView([asked], { rows: [row({ waitingSeconds: unknown('blind') })] }), 0)).toBe(true);
  });
});

describe('what belongs to a conversation', () => {
  it('goes with it', () => {
    const state = new PageState();
    state.take(aView([asked]), 0);
    state.answer(answer());
    state.fills = { 快递: '中通' };
    const other = aView([asked]);
    state.take({ ...other, conversation: other.conversation && { ...other.conversation, key: 'c2' } }, 0);
    expect(state).toMatchObject({ suggestions: null, fills: {}, key: 'c2' });
    expect(state.answer(answer())).toBe(false);
  });

  it('takes no older answer after a newer one', () => {
    const state = new PageState();
    state.take(aView([asked]), 0);
    expect(state.answer(answer({ revision: 3 }))).toBe(true);
    expect(state.answer(answer({ revision: 2 }))).toBe(false);
  });

  it('knows when the buyer has written since an offer', () => {
    const state = new PageState();
    state.take(aView([asked]), 0);
    expect(state.isOvertaken(1)).toBe(false);
    state.take(aView([asked, said('agent', '您好')]), 0);
    expect(state.isOvertaken(1)).toBe(false);
    state.take(aView([asked, said('buyer', '还在吗')]), 0);
    expect(state.isOvertaken(1)).toBe(true);
    expect(state.isOvertaken(99)).toBe(true);
  });
});
