/** The sports of the API, in the order of a choice. */
export const SPORTS = ['run', 'ride', 'swim', 'walk', 'hike', 'strength', 'other'] as const;
export type Sport = (typeof SPORTS)[number];

export const sportOf = (name: string): Sport => SPORTS.find((sport) => sport === name) ?? 'other';
