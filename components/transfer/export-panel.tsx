import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { LibraryReady, SaveFault } from '../../lib/app/library/library';
import type { ExportPreview, Selection } from '../../lib/app/transfer/transfer';
import { WRITERS } from '../../lib/formats/writers';
import { groupsOf } from '../../lib/phrases/groups';
import { useLibrary, useTransfer, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Labelled, Select, TextInput } from '../ui/field';
import { Notice } from '../ui/meaning';
import { saveFaultText } from '../ui/save-fault';
import { LossList } from './loss-list';

type Which = Selection['kind'];

/** The library, or a part of it, as a file. What the format can't hold is told before anything is written. */
export function ExportPanel({ library }: { library: LibraryReady }) {
  const t = useTranslate();
  const transfer = useTransfer();
  const app = useLibrary();
  const [which, setWhich] = useState<Which>('all');
  const [path, setPath] = useState('[]');
  const [query, setQuery] = useState('');
  const [writer, setWriter] = useState('xlsx');
  const [preview, setPreview] = useState<ExportPreview | null>(null);
  const [said, setSaid] = useState<{ meaning: 'ok' | 'warn' | 'tip'; text: string } | null>(null);
  const searched = useDeferredValue(query);
  const groups = useMemo(() => groupsOf(library.phrases).groups, [library.phrases]);
  const selection = useMemo<Selection>(() => {
    if (which === 'group') return { kind: 'group', path: JSON.parse(path) };
    // Found anew when the library changes.
    if (which === 'ids')
      return {
        kind: 'ids',
        ids: library.phrases.length && searched.trim() ? app.search(searched).map(({ id }) => id) : [],
      };
    return { kind: 'all' };
  }, [which, path, searched, app, library.phrases]);

  // What was told of another choice says nothing of this one.
  const [of, setOf] = useState({ selection, writer });
  if (of.selection !== selection || of.writer !== writer) {
    setOf({ selection, writer });
    setPreview(null);
    setSaid(null);
  }

  const fail = (fault: SaveFault) => setSaid({ meaning: 'warn', text: saveFaultText(fault, t) });
  const write = () => {
    setPreview(null);
    setSaid({ meaning: 'tip', text: t('transferExportWriting') });
    void transfer.exportFile(selection, writer).then((done) => {
      if (done.ok) setSaid({ meaning: 'ok', text: t('transferExported') });
      else fail(done.error);
    });
  };
  /** Nothing lost: it is written at once; else it waits for a second click. */
  const check = () => {
    setSaid({ meaning: 'tip', text: t('transferExportCheck') });
    void transfer.previewExport(selection, writer).then((seen) => {
      if (!seen.ok) return fail(seen.error);
      if (seen.value.phrases > 0 && seen.value.losses.length === 0) return write();
      setSaid(null);
      setPreview(seen.value);
    });
  };
  return (
    <section aria-label={t('transferExport')} className="flex flex-col items-start gap-2 border-t border-line pt-3">
      <h2 className="font-medium">{t('transferExport')}</h2>
      <div className="flex flex-wrap items-end gap-3">
        <Labelled label={t('transferExportWhat')}>
          {(ids) => (
            <Select {...ids} value={which} onChange={(event) => setWhich(event.target.value as Which)}>
              <option value="all">{t('transferExportAll', library.phrases.length)}</option>
              {groups.length > 0 ? <option value="group">{t('transferExportGroup')}</option> : null}
              <option value="ids">{t('transferExportSearch')}</option>
            </Select>
          )}
        </Labelled>
        {which === 'group' ? (
          <Labelled label={t('transferField_group1')}>
            {(ids) => (
              <Select {...ids} value={path} onChange={(event) => setPath(event.target.value)}>
                <option value="[]">{t('phraseAll')}</option>
                {groups.flatMap(({ name, inner }) => [
                  <option key={name} value={JSON.stringify([name])}>
                    {name}
                  </option>,
                  ...inner.map((one) => (
                    <option key={`${name}\n${one.name}`} value={JSON.stringify([name, one.name])}>
                      {`${name} › ${one.name}`}
                    </option>
                  )),
                ])}
              </Select>
            )}
          </Labelled>
        ) : null}
        {which === 'ids' ? (
          <Labelled label={t('transferExportQuery')}>
            {(ids) => (
              <TextInput {...ids} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
            )}
          </Labelled>
        ) : null}
        <Labelled label={t('transferExportFormat')}>
          {(ids) => (
            <Select {...ids} value={writer} onChange={(event) => setWriter(event.target.value)}>
              {WRITERS.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        <Button icon={Download} disabled={library.phrases.length === 0} onClick={check} data-yd="export-write">
          {t('transferExportDo')}
        </Button>
      </div>
      <div aria-live="polite" className="flex w-full max-w-2xl flex-col gap-1 text-sm">
        {preview?.phrases === 0 || library.phrases.length === 0 ? (
          <p className="text-muted">{t('transferExportNone')}</p>
        ) : null}
        {preview?.phrases ? (
          <>
            <LossList preview={preview} />
            <div>
              <Button icon={Download} look="solid" onClick={write} data-yd="export-anyway">
                {t('transferExportAnyway')}
              </Button>
            </div>
          </>
        ) : null}
        {said ? <Notice meaning={said.meaning}>{said.text}</Notice> : null}
      </div>
    </section>
  );
}
