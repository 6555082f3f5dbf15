import { memo } from 'react';
import { isElsewhere, shopEnd } from '../../lib/checks/facts/shop-time';
import type { Policy } from '../../lib/shop/policy';
import type { Promotion } from '../../lib/shop/promotion';
import { useTranslate } from '../app-context';
import { InsertLine } from '../insert/insert-line';
import { Tag } from '../ui/small';
import { ruleText } from './rule-text';

interface PromotionSectionProps {
  promotions: readonly Promotion[];
  policies: readonly Policy[];
}

/** Promotions that apply now, in the order in which they are taken, and the shop's rules. */
export const PromotionSection = memo(function PromotionSection({ promotions, policies }: PromotionSectionProps) {
  const t = useTranslate();
  return (
    <div className="flex flex-col gap-2">
      {promotions.length === 0 ? <p className="text-muted">{t('promotionNone')}</p> : null}
      {promotions.map((promotion) => (
        <PromotionLines key={promotion.id} promotion={promotion} />
      ))}
      {policies.length > 0 ? (
        <div>
          <h3 className="text-sm text-muted">{t('policyTitle')}</h3>
          {policies.map((policy) => (
            <details key={policy.id}>
              <summary className="min-h-6 rounded-sm py-0.5 pl-1 hover:bg-hover">{policy.title}</summary>
              <p className="pl-1 text-sm text-muted">{policy.text}</p>
              {policy.answers.map((answer) => (
                <InsertLine key={answer} source={{ kind: 'policy', id: policy.id }} text={answer} />
              ))}
            </details>
          ))}
        </div>
      ) : null}
      {promotions.length + policies.length > 0 ? (
        <p>
          <Tag>{t('sourceShop')}</Tag>
        </p>
      ) : null}
    </div>
  );
});

function PromotionLines({ promotion }: { promotion: Promotion }) {
  const t = useTranslate();
  const source = { kind: 'promotion', id: promotion.id } as const;
  const rule = ruleText(promotion.rule, t);
  const limits = [...promotion.exclusions, ...promotion.caveats];
  return (
    <div>
      <InsertLine source={source} text={t('promotionText', promotion.name, rule)}>
        <b className="font-medium">{promotion.name}</b> {rule}
      </InsertLine>
      <p className="pl-1 text-sm text-muted">
        {t(isElsewhere(promotion.endsAt) ? 'promotionUntilChina' : 'promotionUntil', shopEnd(promotion.endsAt))}
        {' · '}
        {t(promotion.stackable ? 'promotionStackable' : 'promotionAlone')}
        {limits.length > 0 ? ` · ${limits.join(t('uiComma'))}` : ''}
      </p>
      {promotion.answers.map((answer) => (
        <InsertLine key={answer} source={source} text={answer} />
      ))}
    </div>
  );
}
