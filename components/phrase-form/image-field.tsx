import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImageFault } from '../../lib/app/library/library';
import type { Translate } from '../../lib/shared/strings';
import { useTranslate } from '../app-context';
import { IconButton } from '../ui/button';
import { saveFaultText } from '../ui/save-fault';
import type { FormLibrary } from './form-library';

export function imageFaultText(fault: ImageFault, t: Translate): string {
  if (fault === 'too-large') return t('phraseImageTooLarge');
  if (fault === 'not-an-image') return t('phraseImageUnknown');
  return fault === 'too-many' ? t('phraseImageTooMany') : saveFaultText(fault, t);
}

interface ImageFieldProps {
  images: readonly string[];
  library: Pick<FormLibrary, 'image'>;
  onFiles: (files: readonly File[]) => void;
  onRemove: (id: string) => void;
}

/** The phrase's pictures; more are added from files or by pasting into the form. */
export function ImageField({ images, library, onFiles, onRemove }: ImageFieldProps) {
  const t = useTranslate();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-0.5 text-sm text-muted">{t('phraseImages')}</legend>
      {images.length > 0 ? (
        <ul className="flex flex-wrap gap-1">
          {images.map((id, i) => (
            <li key={id} className="relative">
              <Thumbnail id={id} label={t('phraseNumbered', t('phraseImages'), i + 1)} library={library} />
              <IconButton
                icon={X}
                className="absolute top-0 right-0 bg-surface"
                label={t('phraseTakeOut', t('phraseNumbered', t('phraseImages'), i + 1))}
                onClick={() => onRemove(id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <label className="flex flex-col gap-0.5 text-xs text-muted">
        {t('phraseImagesHint')}
        <input
          type="file"
          multiple
          accept="image/png,image/jpeg,image/gif,image/webp"
          className="text-sm file:mr-2 file:min-h-6 file:rounded-sm file:border file:border-solid file:border-line-strong file:bg-surface file:px-2 file:text-sm file:text-ink"
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
    </fieldset>
  );
}

interface ThumbnailProps {
  id: string;
  label: string;
  library: Pick<FormLibrary, 'image'>;
}

function Thumbnail({ id, label, library }: ThumbnailProps) {
  const t = useTranslate();
  const [url, setUrl] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    let made: string | null = null;
    void library.image(id).then((blob) => {
      if (life.signal.aborted) return;
      if (!blob) return setGone(true);
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      life.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, library]);
  if (gone) {
    return (
      <span className="flex size-16 items-center rounded-sm border border-line p-1 text-xs">
        {t('phraseImageGone')}
      </span>
    );
  }
  return url ? (
    <img src={url} alt={label} className="size-16 rounded-sm border border-line object-cover" />
  ) : (
    <span className="block size-16 rounded-sm bg-hover" />
  );
}
