import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { browserZone } from './dates';
import type { Bound } from '../api/problem';
import { boundText, findingText, type Finding } from './findings';
import { Format, type Units } from './format';
import { english, keepLanguage, loadTexts, localeOf, storedLanguage, translator, type Language, type Texts, type Translate } from './language';

interface I18n {
  language: Language;
  /** The requested language, whose texts may still be loading. */
  chosen: Language;
  texts: Texts;
  t: Translate;
  setLanguage(language: Language): void;
}

const I18nContext = createContext<I18n | null>(null);
const FormatContext = createContext<Format | null>(null);

interface Loaded {
  language: Language;
  texts: Texts;
}

const ENGLISH: Loaded = { language: 'en', texts: english };

/** Provides the pages' language; renders once its texts are loaded, so that no text changes visibly. Switching replaces them. */
export function I18nProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, choose] = useState<Language>(initial ?? storedLanguage);
  const [loaded, setLoaded] = useState<Loaded | null>(language === 'en' ? ENGLISH : null);

  useEffect(() => {
    let current = true;
    const show = (next: Loaded) => {
      if (!current) return;
      document.documentElement.lang = next.language;
      setLoaded(next);
    };
    loadTexts(language).then(
      (texts) => show({ language, texts }),
      () => current && choose('en'),
    );
    return () => {
      current = false;
    };
  }, [language]);

  const { language: shown, texts } = loaded ?? ENGLISH;
  const value = useMemo<I18n>(
    () => ({
      language: shown,
      chosen: language,
      texts,
      t: translator(shown, texts),
      setLanguage: (chosen) => {
        keepLanguage(chosen);
        choose(chosen);
      },
    }),
    [language, shown, texts],
  );
  if (!loaded) return null;
  return (
    <I18nContext value={value}>
      <FormatProvider units="metric">{children}</FormatProvider>
    </I18nContext>
  );
}

/** The athlete's units and time zone, once known. */
export function FormatProvider({ units, zone, children }: { units: Units; zone?: string | null; children: ReactNode }) {
  const { language, t } = useI18n();
  const value = useMemo(() => new Format(localeOf(language), units, zone ?? browserZone(), t), [language, units, zone, t]);
  return <FormatContext value={value}>{children}</FormatContext>;
}

export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (!value) throw new Error('I18nProvider is missing');
  return value;
}

export const useText = (): Translate => useI18n().t;

export function useFormat(): Format {
  const value = useContext(FormatContext);
  if (!value) throw new Error('I18nProvider is missing');
  return value;
}

/** Plan findings in the pages' language. */
export function useRuleTexts() {
  const { texts } = useI18n();
  const format = useFormat();
  return {
    finding: (finding: Finding) => findingText(finding, texts, format),
    bound: (bound: Bound) => boundText(bound, texts, format),
  };
}
