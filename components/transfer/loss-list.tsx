import type { ExportPreview, LossSummary } from '../../lib/app/transfer/transfer';
import { OWN_COLUMNS } from '../../lib/formats/own/own-columns';
import type { Translate } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { Notice } from '../ui/meaning';

function lossText({ kind, phrases, found, count }: LossSummary, t: Translate): string {
  if (kind === 'levels') return t('transferLossLevels', phrases);
  if (kind === 'pictures') return t('transferLossPictures', phrases, count);
  if (kind === 'characters') return t('transferLossCharacters', phrases, found.join(' '));
  // The format names fields as our own tables do; here they are called as elsewhere on the page.
  const fields = OWN_COLUMNS.filter(({ name }) => found.includes(name)).map(({ field }) => t(`transferField_${field}`));
  return t(kind === 'field' ? 'transferLossField' : 'transferLossCellTooLong', phrases, fields.join(t('uiComma')));
}

/** What the file would not hold, worst first. */
export function LossList({ preview: { phrases, losses } }: { preview: ExportPreview }) {
  const t = useTranslate();
  return (
    <>
      <p className="text-muted">{t('transferExportCount', phrases)}</p>
      {losses.map((loss) => (
        <Notice key={loss.kind} meaning="warn">
          <p>{lossText(loss, t)}</p>
          <details>
            <summary>{t('transferLossTitles')}</summary>
            <ul className="max-h-32 overflow-y-auto">
              {loss.titles.map((title, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: titles repeat, and the list never moves
                <li key={i} className="truncate">
                  {title}
                </li>
              ))}
            </ul>
          </details>
        </Notice>
      ))}
    </>
  );
}
