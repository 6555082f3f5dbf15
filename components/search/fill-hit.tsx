import { useEffect, useMemo, useRef, useState } from 'react';
import type { SearchHit } from '../../lib/app/desk/desk';
import { useDesk, useTranslate } from '../app-context';
import { FilledText, fillOffer } from '../insert/filled-text';
import { useInsertActions } from '../insert/insert-context';
import { Button } from '../ui/button';

interface FillHitProps {
  hit: SearchHit;
  onDone: (text: string) => void;
  onCancel: () => void;
}

/** A found phrase whose variables must be filled before it can be inserted. */
export function FillHit({ hit, onDone, onCancel }: FillHitProps) {
  const t = useTranslate();
  const desk = useDesk();
  const { say } = useInsertActions();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const action = hit.action.type === 'insert' ? hit.action : null;
  const now = useMemo(() => desk.now(), [desk]);
  const filled = useMemo(
    () => action && fillOffer(action.template, action.values, action.missing, typed, now),
    [action, typed, now],
  );

  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-variable]')?.focus();
  }, []);

  if (!action || !filled) return null;
  const submit = () => {
    const open = filled.missing[0];
    if (open) say({ meaning: 'warn', text: t('insertMissing', open.name) });
    else onDone(filled.text);
  };
  return (
    <div ref={root} className="mb-1 rounded-md border border-line p-2">
      <p className="whitespace-pre-line">
        <FilledText
          filled={filled}
          missing={action.missing}
          typed={typed}
          onType={(name, value) => {
            setTyped((old) => ({ ...old, [name]: value }));
            desk.setFill(name, value);
          }}
          onSubmit={submit}
        />
      </p>
      <div className="mt-1 flex gap-1">
        <Button look="solid" onClick={submit}>
          {t('insertVerb')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('uiCancel')}
        </Button>
      </div>
    </div>
  );
}
