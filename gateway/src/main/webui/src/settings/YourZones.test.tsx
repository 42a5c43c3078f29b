import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { YourZones } from './YourZones';
import { scriptedApi } from '../test/api';
import { show } from '../test/render';

const heartRate = (estimated: boolean) => ({ method: 'percent_of_max', estimated, zones: [{ zone: 1, low_bpm: 95, high_bpm: 114 }] });

describe('the zones', () => {
  it.each([
    { estimated: false, from: 'from your maximum heart rate' },
    { estimated: true, from: 'from a maximum heart rate estimated for your age' },
  ])('say whether the maximum heart rate is estimated: $estimated', async ({ estimated, from }) => {
    scriptedApi({ 'GET /v1/athletes/me/zones': { heart_rate: [heartRate(estimated)], pace: [] } });
    show(<YourZones />);

    expect(await screen.findByText(from)).toBeTruthy();
  });
});
