import { describe, expect, it } from 'vitest';
import { gbk, imported, shown } from '../importing';

describe('千牛 XML', () => {
  it.each([
    [
      'children',
      `<phrases><phrase><code>fh</code><content>今天发货 &lt;18点&gt;</content><group>发货</group></phrase>
       <phrase><code/><content><![CDATA[在的 <亲>]]></content><group>问候</group></phrase></phrases>`,
    ],
    [
      'attributes',
      `<root><item shortCode="fh" content="今天发货 &lt;18点&gt;" groupName="发货"/><item content="在的 &lt;亲&gt;" groupName="问候"/></root>`,
    ],
    [
      'groups around',
      `<groups><group name="发货"><phrase code="fh">今天发货 &lt;18点&gt;</phrase></group>
       <group name="问候"><phrase code="">在的 &lt;亲&gt;</phrase></group></groups>`,
    ],
    [
      'Chinese names',
      `<数据><行><快捷短语编码>fh</快捷短语编码><快捷短语>今天发货 &lt;18点&gt;</快捷短语><快捷短语分组>发货</快捷短语分组></行>
       <行><快捷短语编码></快捷短语编码><快捷短语>在的 &lt;亲&gt;</快捷短语><快捷短语分组>问候</快捷短语分组></行></数据>`,
    ],
  ])('is read with %s', async (_, body) => {
    const file = await imported(gbk(`<?xml version="1.0" encoding="gb2312"?>\r\n${body}`), '短语.xml');
    expect(file.detection.format.id).toBe('qianniu-xml');
    expect(shown(file)).toEqual([
      ['fh', '今天发货 <18点>', '今天发货 <18点>', ['发货']],
      ['', '在的 <亲>', '在的 <亲>', ['问候']],
    ]);
  });

  it('expands no entities and survives markup that never ends', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "哈哈">]><x><p><code>1</code><content>&a;</content></p><p><code>2</code><content>没完';
    const file = await imported(bomb, 'a.xml');
    expect(file.phrases.map(({ body }) => body)).toEqual(['&a;']);
    expect(file.errors).toEqual([{ row: 2, reason: 'cut-off', found: '没完' }]);
  });

  it('refuses the last phrase of a file that was cut, wherever that is', async () => {
    const whole = '<p><i code="a" text="第一条"/><i code="b" text="第二条"/></p>';
    for (let length = whole.indexOf('第二'); length < whole.length; length++) {
      const file = await imported(whole.slice(0, length), 'a.xml');
      expect(file.errors.map(({ reason }) => reason)).toEqual(['cut-off']);
      expect(file.phrases.map(({ body }) => body)).toEqual(
        length < whole.lastIndexOf('/>') + 2 ? ['第一条'] : ['第一条', '第二条'],
      );
    }
    expect((await imported(whole, 'a.xml')).errors).toEqual([]);
  });
});
