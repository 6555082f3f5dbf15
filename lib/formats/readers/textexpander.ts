import { tableFormat } from '../table-format';
import { variable } from '../variables';

/** Fill-ins of the TextExpander family: `%filltext:name=收件人:default=您%`, `%fillpopup:name=颜色:黑:default=白%`. */
const FILL_IN = /%fill(?:text|area|popup):([^%\n]{1,300})%/g;

/** The day, in the orders that people write it; the time of day is asked for. */
const TODAY = /%Y[-/.年]%m[-/.月]%d日?|%m[/-]%d[/-]%Y|%x/g;

/** Abbreviations and texts. The mark of the caret (`%|`) has no meaning here. */
export default tableFormat({
  id: 'textexpander',
  label: 'TextExpander',
  needs: ['trigger', 'content'],
  may: ['label'],
  finish: (row) => ({
    ...row,
    body: row.body
      .replaceAll('%|', '')
      .replace(TODAY, '{今天}')
      .replaceAll('%clipboard', '{剪贴板}')
      .replace(FILL_IN, (_, inside: string) => fillIn(inside)),
  }),
});

function fillIn(inside: string): string {
  let name = '';
  const options: string[] = [];
  for (const part of inside.split(':')) {
    const [key = '', value] = part.split('=');
    if (key === 'name') name = value ?? '';
    else if (key === 'default') options.unshift(value ?? '');
    else if (value === undefined) options.push(key);
  }
  return variable(name, options);
}
