import { type ReactNode, useId, useState } from 'react';
import type { PhraseDraft } from '../../lib/app/library/library';
import { applyReplacement } from '../../lib/checks/replace';
import { useTranslate } from '../app-context';
import { Labelled, Select, TextInput } from '../ui/field';
import { Section } from '../ui/section';
import { AutoReplyFields } from './auto-reply-fields';
import { BodyFindings } from './body-preview';
import { wordsIn } from './draft';
import type { FormLibrary } from './form-library';
import { ImageField } from './image-field';
import { TextList } from './text-list';
import { VariableFields, variableNames } from './variable-fields';
import { WhereFields } from './where-fields';

interface FurtherFieldsProps {
  draft: PhraseDraft;
  library: FormLibrary;
  onChange: (part: Partial<PhraseDraft>) => void;
  onFiles: (files: readonly File[]) => void;
}

/** The fields that few phrases need, folded; what is set shows in the folded line. */
export function FurtherFields({ draft, library, onChange, onFiles }: FurtherFieldsProps) {
  const t = useTranslate();
  const tagList = useId();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [tags, setTags] = useState((draft.tags ?? []).join(' '));
  const section = (name: string, title: string, aside: string, children: ReactNode) => (
    <Section
      title={title}
      aside={aside}
      open={open.includes(name)}
      onOpenChange={(on) => setOpen(on ? [...open, name] : open.filter((one) => one !== name))}
    >
      <div className="flex flex-col gap-2">{children}</div>
    </Section>
  );
  // These words go out as the body does.
  const remarks = (text: string, replace: (text: string) => void) => (
    <BodyFindings
      body={text}
      check={library.check}
      onReplace={(finding) => replace(applyReplacement(text, finding) ?? text)}
    />
  );
  const variants = draft.variants ?? [];
  const images = draft.images ?? [];
  const answers = draft.autoReply?.related.map(({ answer }) => answer) ?? [];
  const wordings = [draft.body, ...variants, ...answers];
  const names = variableNames(wordings);
  const places = (draft.platforms?.length ?? 0) + (draft.shops?.length ?? 0) + (draft.products?.length ?? 0);
  const isLimited = typeof draft.validFrom === 'number' || typeof draft.validTo === 'number';
  return (
    <div className="-mx-2">
      {section(
        'words',
        t('phraseMoreWords'),
        [variants.length > 0 ? t('phraseVariantCount', variants.length) : '', (draft.tags ?? []).join(' ')]
          .filter(Boolean)
          .join(' · '),
        <>
          <TextList
            label={t('phraseVariants')}
            add={t('phraseVariantAdd')}
            texts={variants}
            onChange={(next) => onChange({ variants: next })}
            remarks={remarks}
          />
          <Labelled label={t('phraseTags')} hint={t('phraseTagsHint')}>
            {(ids) => (
              <>
                <TextInput
                  {...ids}
                  list={tagList}
                  value={tags}
                  onChange={({ target }) => {
                    setTags(target.value);
                    onChange({ tags: wordsIn(target.value) });
                  }}
                />
                <datalist id={tagList}>
                  {library.tags.map((tag) => (
                    <option key={tag} value={tag} />
                  ))}
                </datalist>
              </>
            )}
          </Labelled>
          <div className="grid grid-cols-2 gap-2">
            <Labelled label={t('phraseScope')}>
              {(ids) => (
                <Select
                  {...ids}
                  disabled={library.state.role === 'agent'}
                  value={draft.scope ?? 'personal'}
                  onChange={({ target }) => onChange({ scope: target.value === 'shop' ? 'shop' : 'personal' })}
                >
                  <option value="personal">{t('phraseScopePersonal')}</option>
                  <option value="shop">{t('phraseScopeShop')}</option>
                </Select>
              )}
            </Labelled>
            <label className="inline-flex items-center gap-1 self-end pb-1">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={draft.pinned ?? false}
                onChange={({ target }) => onChange({ pinned: target.checked })}
              />
              {t('phrasePin')}
            </label>
          </div>
        </>,
      )}
      {section(
        'images',
        t('phraseImages'),
        images.length > 0 ? String(images.length) : '',
        <ImageField
          images={images}
          library={library}
          onFiles={onFiles}
          onRemove={(id) => onChange({ images: images.filter((one) => one !== id) })}
        />,
      )}
      {section(
        'variables',
        t('phraseVariables'),
        names.join(' '),
        <VariableFields
          wordings={wordings}
          variables={draft.variables ?? []}
          onChange={(variables) => onChange({ variables })}
        />,
      )}
      {section(
        'where',
        t('phraseWhere'),
        [isLimited ? t('phraseValidity') : '', places > 0 ? t('phraseWhereSome') : ''].filter(Boolean).join(' · '),
        <WhereFields draft={draft} library={library} onChange={onChange} />,
      )}
      {section(
        'auto-reply',
        t('phraseAutoReply'),
        draft.autoReply ? t('phraseAutoReplyOn', draft.autoReply.related.length) : '',
        <AutoReplyFields
          reply={draft.autoReply ?? null}
          onChange={(autoReply) => onChange({ autoReply })}
          remarks={remarks}
        />,
      )}
    </div>
  );
}
