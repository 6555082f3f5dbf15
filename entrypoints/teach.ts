import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ConsolePack } from '../lib/consoles/pack';
import { openRootsBy } from '../lib/consoles/reader/roots';
import { locatorsOf } from '../lib/consoles/teach/repair';
import { chatLesson, orderLesson, repairLesson } from '../lib/page/teach/lessons';
import { startTeaching, type TeachOptions } from '../lib/page/teach/teach';
import { TEACH_LESSON, type TeachLesson } from '../lib/platform/console-scripts';
import { pagePack } from '../lib/platform/messages/page-pack';
import { teachRepair } from '../lib/platform/messages/teach-repair';
import { teachSave } from '../lib/platform/messages/teach-save';
import { send } from '../lib/platform/messaging';
import { shadowRootOf } from '../lib/platform/shadow';
import { translate } from '../lib/platform/strings';
import type { Result } from '../lib/shared/result';

/** Started in a tab when the user asks for it; twice at once would draw two panels. */
const RUNNING = 'yingdaTeaching';

/** What is taught, and who keeps it. Null: nothing in this frame can be mended so. */
async function lessonOf({ kind, field, packId }: TeachLesson): Promise<Pick<TeachOptions, 'lesson' | 'save'> | null> {
  const told = (answer: Result<{ fault: string | null }, string>) => (answer.ok ? answer.value.fault : answer.error);
  if (field === undefined) {
    const lesson = kind === 'orders' ? orderLesson : chatLesson;
    return { lesson, save: async (pack) => told(await send(teachSave, { pack })) };
  }
  const answered = await send(pagePack, { kind });
  const pack = answered.ok ? answered.value.readers.find((reader) => reader.pack.id === packId)?.pack : null;
  const lesson = pack && repairLesson(pack, field);
  if (!lesson) return null;
  const save = async (mended: ConsolePack) => {
    const [locator] = locatorsOf(mended, field);
    return told(await send(teachRepair, { packId: mended.id, field, locator }));
  };
  return { lesson, save };
}

/** Answers that this frame is being taught. Which page it is was left here by whoever started it. */
export default defineUnlistedScript(async () => {
  const marks = window as unknown as Record<string, unknown>;
  if (marks[RUNNING]) return true;
  openRootsBy(shadowRootOf);
  const taught = await lessonOf((marks[TEACH_LESSON] ?? { kind: 'chat' }) as TeachLesson);
  if (!taught) return false;
  marks[RUNNING] = true;
  startTeaching({
    ...taught,
    window,
    translate,
    now: Date.now,
    ended: () => delete marks[RUNNING],
    signal: new AbortController().signal,
  });
  return true;
});
