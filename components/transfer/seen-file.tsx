import type { ImportView } from '../../lib/app/transfer/transfer';
import { EVERY_SHEET } from '../../lib/formats/workbook/sheet-place';
import type { StringKey } from '../../lib/shared/strings';
import { useTransfer, useTranslate } from '../app-context';
import { EncodingField } from '../ui/encoding-field';
import { Labelled, Select } from '../ui/field';
import { Notice } from '../ui/meaning';

const DELIMITERS: [string, StringKey][] = [
  [',', 'transferDelimiterComma'],
  ['\t', 'transferDelimiterTab'],
  [';', 'transferDelimiterSemicolon'],
  ['|', 'transferDelimiterBar'],
  ['，', 'transferDelimiterWide'],
];

/** What the file was taken for, each part of it to be set otherwise. */
export function SeenFile({ view }: { view: ImportView }) {
  const t = useTranslate();
  const transfer = useTransfer();
  const { format, alternatives, encoding, delimiter, sheets, sheet, alike, unread, damaged } = view;
  const formats = [format, ...alternatives].sort((a, b) => b.confidence - a.confidence);
  return (
    <section aria-label={t('transferSeen')} className="flex flex-col gap-2">
      <h2 className="truncate font-medium" title={view.name}>
        {view.name || t('transferPasted')}
      </h2>
      <div className="flex flex-wrap gap-3">
        <Labelled label={t('transferFormat')}>
          {(ids) => (
            <Select
              {...ids}
              value={format.id}
              onChange={(event) => transfer.correct({ formatId: event.target.value, ...without('mapping') })}
            >
              {formats.map(({ id, label }, i) => (
                <option key={id} value={id}>
                  {i === 0 && formats.length > 1 ? t('transferFormatSure', label) : label}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        {encoding ? (
          <EncodingField
            value={encoding}
            onChange={(chosen) => transfer.correct({ encoding: chosen, ...without('mapping', 'formatId') })}
          />
        ) : null}
        {delimiter ? (
          <Labelled label={t('transferDelimiter')}>
            {(ids) => (
              <Select
                {...ids}
                value={delimiter}
                onChange={(event) =>
                  transfer.correct({ delimiter: event.target.value, ...without('mapping', 'formatId') })
                }
              >
                {DELIMITERS.map(([one, name]) => (
                  <option key={one} value={one}>
                    {t(name)}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        ) : null}
        {sheets.length > 1 && sheet !== null ? (
          <Labelled label={t('transferSheet')}>
            {(ids) => (
              <Select
                {...ids}
                value={sheet}
                onChange={(event) => transfer.correct({ sheet: event.target.value, ...without('mapping', 'formatId') })}
              >
                {alike.length > 0 ? (
                  <option value={EVERY_SHEET}>{t('transferSheetsAlike', alike.length)}</option>
                ) : null}
                {sheets.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        ) : null}
      </div>
      {unread.length > 0 ? <Notice meaning="tip">{t('transferSheetsUnread', unread.join('、'))}</Notice> : null}
      {damaged > 0 ? <Notice meaning="warn">{t('transferDamaged', damaged)}</Notice> : null}
    </section>
  );
}

/** What was set for the file as it was seen before says nothing of how it is seen now. */
const without = (...names: ('mapping' | 'formatId')[]) => Object.fromEntries(names.map((name) => [name, undefined]));
