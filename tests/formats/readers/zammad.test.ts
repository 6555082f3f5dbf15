import { expect, it } from 'vitest';
import { imported, shown } from '../importing';

it('reads Zammad: the first group, no switched-off modules', async () => {
  const file = await imported(
    'id,name,keywords,content,note,active,groups\n' +
      '1,Greeting,"hi,hello","Hello #{ticket.customer.firstname}<br>how are you",,true,"Sales::Asia,Support"\n' +
      '2,Old,old,Gone,,false,\n' +
      '3,Bare,,Text,note,true,\n',
  );
  expect(file.detection.format.id).toBe('zammad');
  expect(shown(file)).toEqual([
    ['', 'Greeting', 'Hello {买家}\nhow are you', ['Sales', 'Asia']],
    ['', 'Bare', 'Text', []],
  ]);
  expect(file.phrases[0]?.tags).toEqual(['hi', 'hello']);
  expect(file.skips).toEqual([{ row: 3, reason: 'inactive' }]);
});
