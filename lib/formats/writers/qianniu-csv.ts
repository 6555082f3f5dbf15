import type { Phrase } from '../../phrases/phrase';
import { csvRows } from '../delimited/csv-text';
import { beyondGbk, encodeGbk } from '../delimited/gbk';
import { fieldLosses, pictureLosses } from '../losses';
import type { Loss, Writer } from '../writer';

const HEADER = '快捷短语编码,快捷短语,快捷短语分组\r\n';

/** 千牛 knows one level of groups. */
const groupOf = ({ groups }: Phrase): string => groups.join('/');
const cellsOf = (phrase: Phrase): string[] => [phrase.code, phrase.body, groupOf(phrase)];

/** 千牛's own table of quick phrases, in GBK: code, text and one level of groups. Its groups stand in the order they first appear. */
const qianniuCsv: Writer = {
  id: 'qianniu-csv',
  label: '千牛 CSV',
  extension: 'csv',
  mediaType: 'text/csv;charset=gbk',
  losses: (phrases) => [
    ...phrases.flatMap((phrase): Loss[] => {
      const characters = beyondGbk(cellsOf(phrase).join(''));
      return [
        ...(characters.length > 0
          ? [{ phraseId: phrase.id, kind: 'characters' as const, found: characters.join('').toWellFormed() }]
          : []),
        ...(phrase.groups.length > 1 ? [{ phraseId: phrase.id, kind: 'levels' as const, found: groupOf(phrase) }] : []),
      ];
    }),
    ...pictureLosses(phrases),
    ...fieldLosses(phrases, ['code', 'body', 'group1', 'group2']),
  ],
  write: async (phrases) => encodeGbk(HEADER + csvRows(phrases.map(cellsOf))),
};

export default qianniuCsv;
