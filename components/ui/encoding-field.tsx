import { ENCODINGS, type Encoding } from '../../lib/formats/delimited/decode';
import type { StringKey } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { Labelled, Select } from './field';

/** What encodings are called. */
const NAMES: Record<Encoding, StringKey> = {
  'utf-8': 'transferEncodingUtf8',
  gb18030: 'transferEncodingGbk',
  'utf-16le': 'transferEncodingUtf16le',
  'utf-16be': 'transferEncodingUtf16be',
  big5: 'transferEncodingBig5',
};

/** How a file is read, where it was guessed wrong. */
export function EncodingField({ value, onChange }: { value: Encoding; onChange: (encoding: Encoding) => void }) {
  const t = useTranslate();
  return (
    <Labelled label={t('transferEncoding')}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value as Encoding)}>
          {ENCODINGS.map((one) => (
            <option key={one} value={one}>
              {t(NAMES[one])}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}
