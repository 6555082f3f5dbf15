import { Image } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesk, useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/meaning';
import { useInsertActions } from './insert-context';

/** A phrase's pictures, after its words are in the box: each is copied by a click and pasted by the agent. */
export function Pictures({ phraseId }: { phraseId: string }) {
  const t = useTranslate();
  const desk = useDesk();
  const { say } = useInsertActions();
  const [images, setImages] = useState<readonly string[]>([]);

  useEffect(() => {
    let isShown = true;
    void desk.imagesOf(phraseId).then((found) => {
      if (isShown) setImages(found);
    });
    return () => {
      isShown = false;
    };
  }, [desk, phraseId]);

  if (images.length === 0) return null;
  // The clipboard is written to in the click itself: nothing is awaited before.
  const copy = (id: string) => {
    void desk
      .copyImage(id)
      .then((done) =>
        say(done ? { meaning: 'ok', text: t('insertImageCopied') } : { meaning: 'warn', text: t('insertImageFailed') }),
      );
  };
  return (
    <Notice
      meaning="tip"
      actions={images.map((id, i) => (
        <Button key={id} icon={Image} onClick={() => copy(id)}>
          {t('insertImageCopy', i + 1)}
        </Button>
      ))}
    >
      {t('insertImages', images.length)}
    </Notice>
  );
}
