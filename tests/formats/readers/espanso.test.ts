import { describe, expect, it } from 'vitest';
import { imported, importing, shown } from '../importing';

const FILE = `# phrases
global_vars:
  - name: shop
    type: echo
    params: { echo: 晴空小店 }
matches:
  - trigger: ":hi"
    replace: "您好，这里是{{shop}}$|$"
    label: 问候
  - triggers: [":fh", ":ship"]
    replace: |
      {{day}}发货
      {{who}}请放心
    vars:
      - name: day
        type: date
        params: { format: "%m月%d日", offset: 86400 }
      - name: who
        type: shell
        params: { cmd: "rm -rf /" }
  - trigger: ":color"
    form: "[[颜色]]的还有货，{{pick}}"
    form_fields:
      颜色: { type: choice, values: [黑, 白] }
    vars: [{ name: pick, type: choice, params: { values: [要, { label: 不要, id: n }] } }]
  - trigger: ":pic"
    image_path: /a.png
  - trigger: ":bad"
    replace: { a: 1 }
`;

describe('espanso', () => {
  it('is read with its variables, forms and several triggers', async () => {
    const file = await imported(FILE, 'base.yml');
    expect(file.detection.format.id).toBe('espanso');
    expect(shown(file)).toEqual([
      [':hi', '问候', '您好，这里是晴空小店', []],
      [':fh', '{今天+1}发货', '{今天+1}发货\n{who}请放心', []],
      [':color', '{颜色=黑|白}的还有货', '{颜色=黑|白}的还有货，{pick=要|n}', []],
    ]);
    expect(file.phrases[1]?.tags).toEqual([':ship']);
    expect(file.warnings).toEqual([{ row: 10, warnings: ['variable-asked'] }]);
    expect(file.errors).toEqual([
      { row: 26, reason: 'picture-only', found: '/a.png' },
      { row: 28, reason: 'malformed', found: 'replace' },
    ]);
  });

  it('reads dates in any order, times, and other matches', async () => {
    const file = await imported(
      `matches:
  - trigger: ":t"
    replace: "{{d}}，{{t}}前，{{w}}，{{m}}"
    vars:
      - { name: d, type: date, params: { format: "%d/%m/%Y", offset: -86400 } }
      - { name: t, type: date, params: { format: "%H:%M", offset: 7200 } }
      - { name: w, type: date, params: { format: "%A" } }
      - { name: m, type: match, params: { trigger: ":hi" } }
`,
      'base.yml',
    );
    expect(file.phrases.map(({ body }) => body)).toEqual(['{今天-1}，{现在+2小时}前，{星期几}，{话术::hi}']);
    expect(file.warnings).toEqual([{ row: 2, warnings: ['variable-asked'] }]);
  });

  it('refuses more than is read of it, and says how much that is', async () => {
    const match = '  - trigger: ":a"\n    replace: 好\n';
    const long = `matches:\n${match.repeat(4_000_000 / match.length + 1)}`;
    expect(await importing(long, 'base.yml')).toBe('too-long 4000000');
  });

  it('refuses broken YAML by its line and references that multiply', async () => {
    const broken = await imported('matches:\n  - trigger: "a\n', 'base.yml');
    expect(broken).toMatchObject({ plan: { create: 0, errors: 1 } });
    expect(broken.errors).toEqual([{ row: 2, reason: 'malformed', found: '- trigger: "a' }]);
    expect(await imported(`matches: ${'['.repeat(100_000)}`, 'base.yml')).toMatchObject({
      plan: { create: 0, errors: 1 },
    });
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
    const bomb = `a0: &a0 [x]\n${levels.join('\n')}\nmatches:\n  - trigger: b\n    vars: *a9\n    replace: c\n`;
    const file = await importing(bomb, 'base.yml');
    expect(file).toMatchObject({ plan: { create: 0, errors: 1 } });
  });
});
