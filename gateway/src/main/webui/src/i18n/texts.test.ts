import { describe, expect, it } from 'vitest';
import { translator, type Texts } from './language';
import de from './de.json';
import en from './en.json';

const others: Record<string, Texts> = { de };
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(Object.entries(others))('the texts in %s', (_language, texts) => {
  it('say all that the English ones say, and nothing else', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  });

  it('have a place for the same values', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(placeholders(texts[key] ?? ''), key).toEqual(placeholders(text));
    }
  });
});

describe('a text', () => {
  it('counts', () => {
    const t = translator('en', en);
    expect(t('upload.added', { name: 'a.fit', count: 1 })).toBe('a.fit: 1 activity added.');
    expect(t('upload.added', { name: 'a.fit', count: 1200 })).toBe('a.fit: 1,200 activities added.');
  });
});
