import { describe, expect, it } from 'vitest';
import { ok } from '../../../lib/shared/result';
import { eventually } from '../../support/eventually';
import { aView, said } from '../../support/views';
import { deskBed, report, until } from './desk-bed';

const at = deskBed();

// A page, the worker and the panel speak to each other over ports of their own: nothing says which word comes first.
describe('what the desk hears out of order', () => {
  it('shows the replies that the worker told of while the page was still asked', async () => {
    let answerPage: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      answerPage = resolve;
    });
    const { session, console } = at.desk();
    console.report.mockImplementation(async () => {
      await asked;
      return ok(report());
    });
    await eventually(() => expect(console.report).toHaveBeenCalled());
    const { revision } = report().view;
    at.events.suggestions(7, { conversationKey: 'c1', revision, items: [], silence: 'nothing-good' });
    answerPage();
    await eventually(() => expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: { revision } }));
    at.showTab(8);
    await eventually(() => expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: null }));
  });

  it('keeps the newer of two answers, whichever comes last, until the page counts anew', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    const viewed = (revision: number) => at.events.view(7, { ...report().view, revision });
    const answered = (revision: number) =>
      at.events.suggestions(7, { conversationKey: 'c1', revision, items: [], silence: 'nothing-good' });
    viewed(5);
    answered(5);
    answered(4);
    expect(session.getState()).toMatchObject({ suggestions: { revision: 5 } });
    viewed(1);
    answered(1);
    expect(session.getState()).toMatchObject({ suggestions: { revision: 1 } });
  });

  it('shows the answer that overtakes the view of another conversation', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    const other = aView([said('buyer', '在吗')]);
    const view = { ...other, revision: 9, conversation: other.conversation && { ...other.conversation, key: 'c2' } };
    at.events.suggestions(7, { conversationKey: 'c2', revision: 9, items: [], silence: 'nothing-good' });
    expect(session.getState()).toMatchObject({ suggestions: null });
    at.events.view(7, view);
    expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: { conversationKey: 'c2', revision: 9 } });
    at.events.view(7, { ...report().view, revision: 10 });
    at.events.view(7, { ...view, revision: 11 });
    expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: null });
  });

  it('asks again where a view has overtaken the report', async () => {
    const { session, console } = at.desk();
    await until(session, 'ready');
    let answerPage: () => void = () => {};
    const older = report();
    console.report.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        answerPage = resolve;
      });
      return ok(older);
    });
    at.showTab(7);
    await eventually(() => expect(console.report).toHaveBeenCalledTimes(2));
    const view = { ...older.view, revision: older.view.revision + 1 };
    at.page = ok(report({ view }));
    at.events.view(7, view);
    answerPage();
    await eventually(() => expect(console.report).toHaveBeenCalledTimes(3));
    expect(session.getState()).toMatchObject({ kind: 'ready', view: { revision: view.revision } });
  });
});
