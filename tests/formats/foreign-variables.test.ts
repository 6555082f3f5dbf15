import { describe, expect, it } from 'vitest';
import { ownHashed, ownVariables } from '../../lib/formats/foreign/foreign-variables';

describe('variables of other tools', () => {
  it.each([
    ['{{ contact.name | capitalize }}您好', '{买家}您好'],
    ['{{contact.name | default: "亲"}}您好', '{买家=亲}您好'],
    ['{{or to.first_name "亲"}}您好', '{买家=亲}您好'],
    ['{{{capitalize to.first_name}}}您好', '{买家}您好'],
    ['{{choice "黑,白"}}有货', '{选择=黑|白}有货'],
    ['{{moment add="2;days" format="MM/DD"}}发', '{今天+2}发'],
    ['{{ "now" | date: "%m月%d日" }}发', '{今天}发'],
    ['{{收件人}}，{{order.no}}{{cursor}}', '{收件人}，{order.no}'],
    ['{{话术:fh}}', '{话术:fh}'],
    ['{买家}您好 \\{原样\\}', '{买家}您好 \\{原样\\}'],
  ])('%s is %s', (text, own) => {
    expect(ownVariables(text)).toEqual({ text: own, warnings: [] });
  });

  it.each([
    '{{#if to.first_name}}亲{{/if}}',
    '{% if contact.name %}亲{% endif %}',
    `单号$\{order}`,
    '%{ticket.id}',
    '{{lookup "a" 1}}',
  ])('is told where it stays: %s', (text) => {
    expect(ownVariables(text)).toEqual({ text, warnings: ['variable-kept'] });
  });

  it('reads Zammad’s, and tells of what it computes', () => {
    expect(ownHashed('#{ticket.customer.firstname}您好')).toEqual({ text: '{买家}您好', warnings: [] });
    expect(ownHashed('#{dt(ticket.created_at, "%m")}').warnings).toEqual(['variable-kept']);
  });
});
