import { type ComposerKind, MOST_AT_ONCE, type RunPhase } from '../../lib/practice/desk';
import type { StringKey } from '../../lib/shared/strings';
import { ChatsFile } from './chats-file';
import { useDesk, useSnapshot } from './desk-context';

const SPEEDS = [0.5, 1, 2, 5, 10, 0];
const ALL = 'all';
const CHATS = 'chats';
/** Scenario ids get a prefix in the picker, so that none can be taken for `ALL` or `CHATS`. */
const ONE = 'one:';

/** The bar that lets buyers in. */
export function Controls() {
  const { desk, t } = useDesk();
  const phase = useSnapshot((s) => s.phase);
  const { atOnce, speed } = useSnapshot((s) => s.options);
  const composer = useSnapshot((s) => s.composer);
  const progress = useSnapshot((s) => s.progress);
  return (
    <fieldset className="controls" data-yd="controls" aria-label={t('practice_controls')}>
      <BuyersPicker />
      <label>
        {t('practice_at_once')}
        <input
          type="number"
          min={1}
          max={MOST_AT_ONCE}
          value={atOnce}
          onChange={(event) => desk.configure({ atOnce: event.target.valueAsNumber })}
        />
      </label>
      <label>
        {t('practice_speed')}
        <select value={speed} onChange={(event) => desk.configure({ speed: Number(event.target.value) })}>
          {(SPEEDS.includes(speed) ? SPEEDS : [speed, ...SPEEDS]).map((value) => (
            <option key={value} value={value}>
              {value === 0 ? t('practice_speed_none') : t('practice_speed_times', value)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('practice_composer')}
        <select value={composer} onChange={(event) => desk.setComposer(event.target.value as ComposerKind)}>
          <option value="textarea">{t('practice_composer_textarea')}</option>
          <option value="editable">{t('practice_composer_editable')}</option>
        </select>
      </label>
      <ChatsFile />
      <StartButton phase={phase} />
      <button type="button" disabled={phase === 'idle'} onClick={() => desk.reset()}>
        {t('practice_reset')}
      </button>
      <output className="progress">
        {progress.total > 0 && t('practice_progress', progress.finished, progress.total)}
      </output>
    </fieldset>
  );
}

const START_TEXT: Record<RunPhase, StringKey> = {
  idle: 'practice_start',
  running: 'practice_pause',
  paused: 'practice_resume',
  ended: 'practice_restart',
};

function StartButton({ phase }: { phase: RunPhase }) {
  const { desk, t } = useDesk();
  const press = () => {
    if (phase === 'running') desk.pause();
    else if (phase === 'paused') desk.resume();
    // A person meets the buyers in another order each time.
    else desk.start({ seed: desk.clock() });
  };
  return (
    <button type="button" className="primary" data-yd="start" onClick={press}>
      {t(START_TEXT[phase])}
    </button>
  );
}

function BuyersPicker() {
  const { desk, t } = useDesk();
  const { source, scenarioIds } = useSnapshot((s) => s.options);
  const chats = useSnapshot((s) => s.chats);
  const [one] = scenarioIds;
  const value = source === 'chats' ? CHATS : one === undefined ? ALL : ONE + one;
  const pick = (picked: string) => {
    if (picked === CHATS) desk.configure({ source: 'chats' });
    else desk.configure({ source: 'scenarios', scenarioIds: picked === ALL ? [] : [picked.slice(ONE.length)] });
  };
  return (
    <label>
      {t('practice_buyers')}
      <select value={value} onChange={(event) => pick(event.target.value)}>
        <option value={ALL}>{t('practice_all_scenarios', desk.scenarios.length)}</option>
        {chats !== null && chats.count > 0 && <option value={CHATS}>{t('practice_from_chats', chats.count)}</option>}
        {desk.scenarios.map(({ id, title, type }) => (
          <option key={id} value={ONE + id}>
            {title}（{type}）
          </option>
        ))}
      </select>
    </label>
  );
}
