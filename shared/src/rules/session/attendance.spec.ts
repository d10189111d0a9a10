import { describe, expect, it } from '@jest/globals';
import { mergeSpans, netMilliseconds, type Span, wholeMinutes } from './attendance.js';

const minutes = (from: number, to: number): Span => ({ from: from * 60_000, to: to * 60_000 });
const session = minutes(0, 120);
const net = (present: Span[], excluded: Span[] = []) =>
  wholeMinutes(netMilliseconds(present, session, excluded));

describe('net minutes', () => {
  it.each<[string, Span[], Span[], number]>([
    ['a person who was there from beginning to end', [minutes(0, 120)], [], 120],
    ['a person who came early and stayed after', [minutes(-30, 150)], [], 120],
    ['a person who came late', [minutes(25, 120)], [], 95],
    ['a person who left early', [minutes(0, 70)], [], 70],
    ['two tabs at once', [minutes(0, 120), minutes(10, 90)], [], 120],
    ['a second tab that stays longer', [minutes(0, 60), minutes(30, 100)], [], 100],
    ['a tab that opens at the moment another closes', [minutes(0, 60), minutes(60, 120)], [], 120],
    ['reconnects with gaps', [minutes(100, 120), minutes(0, 10), minutes(12, 40)], [], 58],
    ['a break', [minutes(0, 120)], [minutes(60, 75)], 105],
    ['a pause inside a break', [minutes(0, 120)], [minutes(60, 75), minutes(65, 70)], 105],
    ['a pause that runs into a break', [minutes(0, 120)], [minutes(50, 65), minutes(60, 75)], 95],
    ['a break the person was away in', [minutes(0, 60), minutes(75, 120)], [minutes(60, 75)], 105],
    ['a break the person came back in', [minutes(0, 60), minutes(70, 120)], [minutes(60, 75)], 105],
    ['a pause that was still open at the end', [minutes(0, 120)], [minutes(100, 120)], 100],
    ['a person who was there only before and after', [minutes(-20, 0), minutes(120, 130)], [], 0],
    ['a span that ends before it begins, by a clock set back', [minutes(50, 40), minutes(0, 10)], [], 10],
    ['nobody', [], [minutes(0, 120)], 0],
  ])('of %s', (_, present, excluded, expected) => {
    expect(net(present, excluded)).toBe(expected);
  });

  it('are zero in a session that by the clock ended before it began', () => {
    expect(netMilliseconds([minutes(0, 10)], minutes(8, 2), [])).toBe(0);
  });

  it('count whole minutes only', () => {
    expect(wholeMinutes(119_999)).toBe(1);
  });
});

describe('merged spans', () => {
  it('are sorted, apart from each other, and leave what they were made of alone', () => {
    const spans = [minutes(30, 40), minutes(0, 10), minutes(5, 20)];
    expect(mergeSpans(spans)).toEqual([minutes(0, 20), minutes(30, 40)]);
    expect(spans).toEqual([minutes(30, 40), minutes(0, 10), minutes(5, 20)]);
  });
});
