// @vitest-environment happy-dom
import '../patience';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderConsole, texts } from './rendered';

afterEach(cleanup);

const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the controls', () => {
  it('start, pause, resume and clear', async () => {
    const { api, advance } = renderConsole();
    press('开始');
    expect(api.state()).toMatchObject({ phase: 'running', progress: { finished: 0, total: 2 } });
    press('暂停');
    await advance(60_000);
    expect(api.state().desk.conversations).toEqual([]);
    press('继续');
    await advance(20_000);
    expect(api.state().desk.conversations.length).toBeGreaterThan(0);
    press('清空');
    expect(api.state()).toMatchObject({ phase: 'idle', desk: { conversations: [] } });
  });

  it('choose buyers, number, speed and box', () => {
    const { api } = renderConsole();
    choose('买家', 'one:cloth');
    choose('同时接待', '7');
    choose('速度', '5');
    choose('输入框', 'editable');
    expect(api.state()).toMatchObject({
      composer: 'editable',
      options: { source: 'scenarios', scenarioIds: ['cloth'], atOnce: 7, speed: 5 },
    });
  });

  it('take a chats file, offer it as buyers, and say what of it was left out', async () => {
    const { api, container, one } = renderConsole();
    const file = new File(
      ['{"id":"x","turns":[["buyer","一"]]}\nnonsense\n{"id":"x","turns":[["buyer","二"]]}'],
      'c.jsonl',
    );
    fireEvent.change(one('input[type=file][data-yd="chats-file"]'), { target: { files: [file] } });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('读入 1 个会话，跳过 2 处'));
    expect(texts([...container.querySelectorAll<HTMLElement>('[role="alert"] li')])).toEqual([
      '第 2 行：不是一个 JSON 对象。每行写一段会话。',
      '第 3 行：id 和前面的重复',
    ]);
    expect((screen.getByLabelText('买家') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe(
      '聊天文件（1 个会话）',
    );
    expect(api.state().options.source).toBe('chats');
    press('关闭');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the end of a scenario', () => {
  it('shows turns, times, what was said and what would have been good', async () => {
    const { api, change, advance, container, one } = renderConsole();
    await change((p) => p.start({ scenarioIds: ['rain'], atOnce: 1, speed: 0 }));
    await advance(10);
    for (const answer of ['绝对不坏', '好的']) {
      await change((p) => p.open('rain'));
      fireEvent.change(one('textarea'), { target: { value: answer } });
      press('发送');
      await advance(10);
    }
    expect(api.state().phase).toBe('ended');
    const result = one('.result').textContent;
    for (const part of ['雨伞咨询', '答了 2/2 轮', '首响 0.0 秒', '八骨加固，四五级风不翻面', '不该这样说：绝对不坏']) {
      expect(result).toContain(part);
    }
    expect(container.querySelector('.progress')?.textContent).toBe('已结束 1/1 位');
    press('收起');
    expect(one('.result').textContent).not.toContain('八骨加固');
  });
});
