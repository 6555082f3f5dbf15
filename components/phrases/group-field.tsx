import { type ReactNode, useId, useState } from 'react';
import { cutByChance, type GroupPath, groupsFrom, groupText } from '../../lib/phrases/groups';
import { useTranslate } from '../app-context';
import { Button } from '../ui/button';
import { Labelled, TextInput } from '../ui/field';

interface GroupFieldProps {
  start: GroupPath;
  known: readonly GroupPath[];
  hint?: string;
  /** The known ones are offered while typing. */
  offers?: boolean;
  autoFocus?: boolean;
  /** What the field says now. */
  onType: (path: string[], text: string) => void;
}

/** A group by its names. A slash parts its two levels; where it may be part of a name, as in 退/换货, the field says so and asks. */
export function GroupField({
  start,
  known,
  hint,
  offers = false,
  autoFocus = false,
  onType,
}: GroupFieldProps): ReactNode {
  const t = useTranslate();
  const list = useId();
  const [text, setText] = useState(groupText(start));
  const [whole, setWhole] = useState<string | null>(null);
  const cut = text.trim() === whole ? null : cutByChance(text, known);
  const [outer, inner] = groupsFrom(text, known);
  const isCut = cut !== null && outer !== undefined && inner !== undefined;
  const said = isCut ? t('phraseGroupCut', outer, inner) : hint;
  return (
    <>
      <Labelled label={t('phraseGroup')} {...(said !== undefined && { hint: said })}>
        {(ids) => (
          <TextInput
            {...ids}
            {...(offers && { list })}
            autoFocus={autoFocus}
            value={text}
            onChange={({ target: { value } }) => {
              setText(value);
              onType(groupsFrom(value, known), value);
            }}
          />
        )}
      </Labelled>
      {isCut ? (
        <Button
          className="self-start"
          onClick={() => {
            setWhole(cut);
            onType([cut], text);
          }}
        >
          {t('phraseGroupWhole', cut)}
        </Button>
      ) : null}
      {offers ? (
        <datalist id={list}>
          {known.map(groupText).map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}
