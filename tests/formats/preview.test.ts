import { describe, expect, it } from 'vitest';
import { plainOptions } from '../../lib/formats/plan';
import { type Correction, type Imported, previewImport } from '../../lib/formats/preview';
import { gbk, ids, NOW, xlsx } from './importing';

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>): Imported => new File([bytes], name);
async function previewing(file: Imported, correction?: Correction) {
  const preview = await previewImport(file, [], plainOptions(ids(), NOW), correction);
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  return preview.value;
}

describe('the preview of an import', () => {
  it('tells what was seen, as plain data', async () => {
    const preview = await previewing(fileOf('a.csv', gbk('编码,内容,备注\r\nfh,今天发,x\r\n')));
    expect(preview).toMatchObject({
      format: { id: 'table', confidence: 0.5 },
      alternatives: [{ id: 'pasted-text' }],
      encoding: 'gb18030',
      damaged: 0,
      delimiter: ',',
      mapping: { headerRow: 1, fields: ['code', 'body', null] },
      columns: [
        { name: '编码', samples: ['fh'] },
        { name: '内容', samples: ['今天发'] },
        { name: '备注', samples: ['x'] },
      ],
      plan: { ok: true, value: { create: 1 } },
    });
    expect(structuredClone(preview)).toEqual(preview);
  });

  it('waits for the columns of a table without header, and takes the guess when it is confirmed', async () => {
    const file = fileOf('a.csv', gbk('fh,亲，今天下午四点前付款当天发货\r\ntk,亲，退款一到三个工作日到账\r\n'));
    const preview = await previewing(file);
    expect(preview).toMatchObject({ isGuess: true, plan: { ok: false, error: 'no-header' } });
    const confirmed = await previewing(file, { mapping: preview.mapping });
    expect(confirmed.plan).toMatchObject({ ok: true, value: { create: 2 } });
  });

  it('follows a person’s choice of encoding, format, separator and sheet', async () => {
    const trap = Uint8Array.of(...new TextEncoder().encode('code,content\na,'), 0xc4, 0xa3, 0x0a);
    expect(await previewing(fileOf('a.csv', trap))).toMatchObject({ encoding: 'gb18030' });
    const chosen = await previewing(fileOf('a.csv', trap), { encoding: 'utf-8' });
    expect(chosen.plan).toMatchObject({ value: { rows: [{ phrase: { body: 'ģ' } }] } });
    const lines = await previewing({ pasted: '标题,内容\n甲,乙\n' }, { formatId: 'pasted-text' });
    expect(lines).toMatchObject({ format: { id: 'pasted-text' }, plan: { value: { create: 2 } } });
    const barred = await previewing({ pasted: '内容^标题\n甲^乙\n' }, { delimiter: '^' });
    expect(barred).toMatchObject({
      delimiter: '^',
      plan: { value: { rows: [{ phrase: { body: '甲', title: '乙' } }] } },
    });
    const book = await xlsx({ 一: [['内容'], ['甲']], 二: [['内容'], ['乙']] });
    const second = await previewing(fileOf('a.xlsx', book), { sheet: '二' });
    expect(second).toMatchObject({
      sheets: ['一', '二'],
      sheet: '二',
      plan: { value: { rows: [{ phrase: { body: '乙' } }] } },
    });
  });
});
