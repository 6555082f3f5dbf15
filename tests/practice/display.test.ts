import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPrice, formatTime, formatWaiting, maskAddress, maskName, maskPhone } from '../../lib/practice/display';
import { PausableTimers } from '../../lib/practice/timers';
import { translator } from '../../lib/practice/translate';
import { VirtualTime } from './virtual-time';

describe('how the console writes things', () => {
  it('writes times, waits and prices as consoles do', () => {
    expect(formatTime(new Date(2026, 10, 3, 4, 5, 9).getTime())).toBe('2026-11-03 04:05:09');
    expect([0, 12_999, 59_999, 60_000, 3_599_999, 7_200_000, -5].map(formatWaiting)).toEqual([
      '0秒',
      '12秒',
      '59秒',
      '1分钟',
      '59分钟',
      '2小时',
      '0秒',
    ]);
    expect(formatPrice(59)).toBe('¥59.00');
  });

  it('hides most of name, phone and address, and leaves what is hidden already', () => {
    expect([maskName('林小满'), maskPhone('13900001234')]).toEqual(['林**', '139****1234']);
    expect(maskAddress('浙江省杭州市西湖区文三路1号2单元301')).toBe('浙江省杭州市西湖区****');
    expect([maskName('林**'), maskPhone('139****1234'), maskAddress('')]).toEqual(['林**', '139****1234', '']);
    fc.assert(fc.property(fc.stringMatching(/^1[0-9]{10}$/), (phone) => !maskPhone(phone).includes(phone.slice(3, 7))));
  });
});

describe('timers that can be paused', () => {
  it('run each job once, after as much unpaused time as was asked for', () => {
    const step = fc.record({ run: fc.nat(500), pause: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 1 }), fc.array(step), (delays, steps) => {
        const time = new VirtualTime();
        const timers = new PausableTimers(time.scheduler, time.clock, new AbortController().signal);
        const done: number[] = [];
        for (const delay of delays) timers.after(delay, () => done.push(delay));
        let awake = 0;
        for (const { run, pause } of steps) {
          time.advance(run);
          awake += run;
          timers.pause();
          time.advance(pause);
          expect([...done].sort((a, b) => a - b)).toEqual(delays.filter((d) => d <= awake).sort((a, b) => a - b));
          timers.resume();
        }
        time.advance(5_000);
        expect(done).toHaveLength(delays.length);
      }),
    );
  });

  it('never run what was cancelled, cleared or aborted', () => {
    const time = new VirtualTime();
    const life = new AbortController();
    const timers = new PausableTimers(time.scheduler, time.clock, life.signal);
    let ran = 0;
    const run = () => ran++;
    timers.after(5, run)();
    timers.after(5, run);
    timers.clear();
    timers.after(5, run);
    life.abort();
    timers.after(5, run);
    time.advance(1_000);
    expect(ran).toBe(0);
  });
});

describe('texts without browser.i18n', () => {
  it('are Chinese for Chinese browsers, English for others', () => {
    expect(translator('zh-CN')('extName')).toBe('应答 Yingda');
    expect(translator('en-GB')('extName')).toBe('Yingda');
  });
});
