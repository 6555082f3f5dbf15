import type { OwnPack, RuleImportView } from '../../lib/app/rules/own-rules';
import { FAMILIES, type Family, SEVERITIES, type Severity } from '../../lib/checks/finding';
import { useOwnRules, useTranslate } from '../app-context';
import { EncodingField } from '../ui/encoding-field';
import { Labelled, Select, TextInput } from '../ui/field';
import { FAMILY } from './family-names';
import { SEVERITY } from './severity-names';

/** What is set for a list as a whole. A pack says it all itself but its name. */
export function RuleImportFields({ view, packs }: { view: RuleImportView; packs: readonly OwnPack[] }) {
  const t = useTranslate();
  const own = useOwnRules();
  const { kind, settings, encoding } = view;
  const replaced = packs.find(({ id }) => id === settings.replaces);
  return (
    <div className="flex flex-wrap gap-3">
      <Labelled label={t('ownRulesLabel')}>
        {(ids) => (
          <TextInput
            {...ids}
            maxLength={80}
            value={settings.label}
            onChange={(event) => own.settle({ label: event.target.value })}
          />
        )}
      </Labelled>
      {kind === 'pack' ? (
        replaced ? (
          <p className="self-end text-sm">{t('ownRulesReplaces', replaced.label)}</p>
        ) : null
      ) : (
        <>
          <Labelled label={t('ownRulesFamilyFor')}>
            {(ids) => (
              <Select
                {...ids}
                value={settings.family}
                onChange={(event) => own.settle({ family: event.target.value as Family })}
              >
                {FAMILIES.map((one) => (
                  <option key={one} value={one}>
                    {t(FAMILY[one])}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
          <Labelled label={t('ownRulesSeverityFor')}>
            {(ids) => (
              <Select
                {...ids}
                value={settings.severity}
                onChange={(event) => own.settle({ severity: event.target.value as Severity })}
              >
                {SEVERITIES.map((one) => (
                  <option key={one} value={one}>
                    {t(SEVERITY[one])}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
          {packs.length > 0 ? (
            <Labelled label={t('ownRulesPlace')}>
              {(ids) => (
                <Select
                  {...ids}
                  value={settings.replaces ?? ''}
                  onChange={(event) => own.settle({ replaces: event.target.value || null })}
                >
                  <option value="">{t('ownRulesPlaceNew')}</option>
                  {packs.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {t('ownRulesPlaceOld', label)}
                    </option>
                  ))}
                </Select>
              )}
            </Labelled>
          ) : null}
          {encoding ? <EncodingField value={encoding} onChange={(chosen) => own.settle({ encoding: chosen })} /> : null}
        </>
      )}
    </div>
  );
}
