import { describe, expect, it } from 'vitest';
import { boundText, findingText } from './findings';
import { Format } from './format';
import { english, loadTexts, translator } from './language';

const german = await loadTexts('de');
const format = (units: 'metric' | 'imperial' = 'metric') => new Format('de', units, 'UTC', translator('de', german));
const finding = { rule: 'starts_from_the_athletes_volume', passed: true, severity: 'error', value: '31.5 km', bound: '30 km +/- 10 %', week: 2, date: null, message: 'The first full week has 31.5 km.' };

describe('a finding', () => {
  it('has its quantities as the athlete reads them', () => {
    expect(findingText(finding, german, format())).toBe('Die erste volle Woche hat 31,5 km, nahe an den 30 km pro Woche, mit denen du beginnen kannst.');
    expect(findingText(finding, german, format('imperial'))).toContain('19,6 mi');
  });

  it('without a quantity has a sentence without one', () => {
    expect(findingText({ ...finding, value: null, bound: null }, german, format())).toBe('Der Plan beginnt bei dem, was du zuletzt gelaufen bist, soweit es bekannt ist.');
  });

  it('stays as the API says it where its sentence would have a gap, where there is none, and in English', () => {
    expect(findingText({ ...finding, passed: false, value: '31.5 km', bound: null }, german, format())).toBe('The first full week has 31,5 km.');
    expect(findingText({ ...finding, rule: 'unheard_of' }, german, format())).toBe('The first full week has 31,5 km.');
    expect(findingText(finding, english, new Format('en', 'metric', 'UTC', translator('en', english)))).toBe(finding.message);
  });
});

it('what would work is said by its field', () => {
  const bound = { field: 'goal_race_date', value: '2027-05-02', message: 'From 2027-05-02 on it works.' };
  expect(boundText(bound, german, format())).toBe('Ein Rennen am 2. Mai 2027');
  expect(boundText({ ...bound, field: 'longest_recent_run_km', value: '16' }, german, format('imperial'))).toBe('Ein längster Lauf von 9,9 mi zuletzt');
  expect(boundText({ ...bound, field: 'long_run_day', value: 'saturday' }, german, format())).toBe('Lange Läufe am Samstag');
  expect(boundText({ ...bound, field: 'max_weekly_distance_km', value: '48' }, german, format())).toBe('Wochen bis 48 km');
  expect(boundText({ ...bound, field: 'rest_days', value: '[]' }, german, format())).toBe('Freie Tage, die der Plan wählt');
  expect(boundText({ ...bound, field: 'unavailable', value: '[]' }, german, format())).toBe('Ein anderes Rennen, oder weniger Tage, an denen du nicht laufen kannst');
  expect(boundText({ ...bound, field: 'goal_time_seconds', value: '7205' }, english, format())).toBe('A goal time of 2:00:05');
  expect(boundText(bound, english, format())).toBe(bound.message);
});
