import { firstByCode } from '../../by-code';
import { parseTemplate } from '../../variables';
import { nameKey } from '../../variables/name';
import { expandNested } from '../../variables/nested';
import { type LintCheck, perPhrase, textsOf } from '../check';

const unusedSetting: LintCheck = {
  kind: 'unused-setting',
  title: 'lintUnusedSetting',
  level: 'tip',
  find: (library) => {
    let byCode: ReturnType<typeof firstByCode> | undefined;
    return perPhrase(library, (phrase) => {
      if (phrase.variables.length === 0) return [];
      byCode ??= firstByCode(library.phrases);
      const asked = new Set(
        textsOf(phrase)
          .flatMap((body) => parseTemplate(expandNested({ ...phrase, body }, (key) => byCode?.get(key)).template))
          .flatMap((part) => (part.kind === 'variable' ? [nameKey(part.name)] : [])),
      );
      const names = phrase.variables.map(({ name }) => name).filter((name) => !asked.has(nameKey(name)));
      return names.length === 0
        ? []
        : [
            {
              phraseId: phrase.id,
              say: 'lintUnusedSettingSay',
              args: [names.join('、')],
              fixes: [{ do: 'drop-settings', names }],
            },
          ];
    });
  },
  examples: {
    hit: [{ phrases: [{ body: '{仓库}发出', variables: [{ name: '仓库' }, { name: '快递', prompt: '哪家' }] }] }],
    pass: [
      { phrases: [{ body: '{仓 库}发出', variables: [{ name: '仓库' }] }] },
      {
        phrases: [
          { body: '{话术:a}', variables: [{ name: '仓库' }] },
          { code: 'a', body: '{仓库}' },
        ],
      },
    ],
  },
};
export default unusedSetting;
