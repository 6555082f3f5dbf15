import { useTranslate } from '../app-context';
import { Button } from './button';
import { type Meaning, Notice } from './meaning';

/** What came of the last thing that was asked for, and the way to take it back. */
export interface Said {
  meaning: Meaning;
  text: string;
  undo?: (() => void) | undefined;
}

/** Nothing was asked for: nothing is shown. */
export function SaidNotice({ said }: { said: Said | null }) {
  const t = useTranslate();
  if (!said) return null;
  return (
    <Notice meaning={said.meaning} actions={said.undo && <Button onClick={said.undo}>{t('uiUndo')}</Button>}>
      {said.text}
    </Notice>
  );
}
