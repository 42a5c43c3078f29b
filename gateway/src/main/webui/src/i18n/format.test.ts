import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateOf, daysBetween, startOfWeek, todayIn, weekday } from './dates';
import { Format } from './format';
import { english, translator } from './language';

const metric = new Format('en', 'metric', 'Europe/Berlin', translator('en', english));
const imperial = new Format('en', 'imperial', 'America/New_York', translator('en', english));
const german = new Format('de', 'metric', 'Europe/Berlin', translator('de', english));

describe('quantities', () => {
  it('are shown in the units of the athlete', () => {
    expect(metric.distance(21097.5)).toBe('21.1 km');
    expect(imperial.distance(21097.5)).toBe('13.1 mi');
    expect(metric.pace(307)).toBe('5:07 /km');
    expect(imperial.pace(307)).toBe('8:14 /mi');
    expect(imperial.elevation(100)).toBe('328 ft');
    expect(metric.paceRange(307, 345)).toBe('5:07–5:45 /km');
  });

  it('of a track are metres everywhere', () => {
    expect([imperial.stretch(400, true), metric.stretch(1200, true), imperial.stretch(1609.344, true)]).toEqual(['400 m', '1,200 m', '1 mi']);
    expect([imperial.stretch(2414), metric.stretch(1200), metric.stretch(800)]).toEqual(['1.5 mi', '1.2 km', '800 m']);
  });

  it('in a sentence of the API are those of the athlete, ranges too', () => {
    expect(imperial.sentence('Plans are for races of 3 to 50 km.')).toBe('Plans are for races of 1.9 to 31.1 mi.');
    expect(german.sentence('42.5–48 km, at most 180 min')).toBe('42,5–48 km, at most 180 min');
  });

  it('are written in the language of the athlete', () => {
    expect(german.distance(10_250)).toBe('10,3 km');
    expect(german.date('2026-11-28', 'long')).toBe('Samstag, 28. November');
  });

  it('that nobody knows are a dash', () => {
    expect(metric.distance(null)).toBe('–');
    expect(metric.pace(null)).toBe('–');
    expect(metric.clock(undefined)).toBe('–');
  });

  it('round seconds without a sixtieth one', () => {
    expect(metric.pace(299.6)).toBe('5:00 /km');
    expect(metric.clock(3599.7)).toBe('1:00:00');
  });
});

describe('dates', () => {
  it('are those of the zone', () => {
    const midnight = new Date('2026-11-28T03:30:00Z');
    expect(todayIn('Europe/Berlin', midnight)).toBe('2026-11-28');
    expect(todayIn('America/New_York', midnight)).toBe('2026-11-27');
  });

  it('are only what a calendar has', () => {
    expect(dateOf('2028-02-29')).toBe('2028-02-29');
    expect(['2026-02-29', '2026-13-01', '2026-1-1', 'today', '', null].map(dateOf)).toEqual(Array(6).fill(undefined));
  });

  it('count across a change of clocks and a leap day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekday('2026-11-28')).toBe(5);
    expect(startOfWeek('2026-11-28')).toBe('2026-11-23');
    expect(startOfWeek('2026-11-28', 6)).toBe('2026-11-22');
  });
});
