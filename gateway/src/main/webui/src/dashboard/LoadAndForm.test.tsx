import { describe, expect, it } from 'vitest';
import { formText } from './LoadAndForm';

describe('form', () => {
  it.each([
    [-30.1, 'tooMuch'],
    [-30, 'loaded'],
    [-10.1, 'loaded'],
    [-10, 'even'],
    [4.9, 'even'],
    [5, 'fresh'],
    [24.9, 'fresh'],
    [25, 'detraining'],
  ])('of %d falls into the same band as in the coach', (tsb, band) => {
    expect(formText(tsb)).toBe(`load.form.${band}`);
  });
});
