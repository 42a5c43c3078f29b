import en from './en.json';

/** One text file per language; the others are checked against English. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

/** A key of the text files; counted texts have `…_one` and `…_other` and are requested without the suffix. */
type FileKey = keyof typeof en;
export type TextKey = FileKey extends infer K ? (K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K) : never;
export type Texts = Record<string, string>;
export type Values = Record<string, string | number>;
export type Translate = (key: TextKey, values?: Values) => string;

const KEY = 'stride.language';

/** English is always available; other languages are loaded on demand. */
const LOADERS: Record<Language, () => Promise<Texts>> = {
  en: async () => en,
  de: async () => {
    const [pages, rules] = await Promise.all([import('./de.json'), import('./rules.de.json')]);
    return { ...pages.default, ...rules.default };
  },
};

export const loadTexts = (language: Language): Promise<Texts> => LOADERS[language]();

export const english: Texts = en;

export function storedLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  if (stored && stored in LANGUAGES) return stored as Language;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in LANGUAGES);
  return (wanted as Language | undefined) ?? 'en';
}

/** The locale for dates and numbers: the browser's own region if it uses the language. */
export const localeOf = (language: Language): string =>
  navigator.languages.find((tag) => tag.slice(0, 2) === language) ?? (language === 'en' ? 'en-GB' : language);

export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);

/** Puts values into a text: `{name}`; `{count}` also decides between its forms for one and for others. */
export function translator(language: Language, texts: Texts): Translate {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const counted = typeof values.count === 'number' ? texts[`${key}_${plural.select(values.count)}`] : undefined;
    const text = counted ?? texts[key] ?? texts[`${key}_other`] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
