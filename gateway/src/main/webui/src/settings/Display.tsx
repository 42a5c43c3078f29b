import { useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { LANGUAGES, type Language } from '../i18n/language';
import { keepWeekStart, storedWeekStart } from '../calendar/weekStart';
import { Choice } from '../ui/Field';
import { keepTheme, storedTheme, type Theme } from '../ui/theme';

/** How the pages look in this browser. */
export function Display() {
  const { t, chosen, setLanguage } = useI18n();
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const [weekStart, setWeekStart] = useState(storedWeekStart);
  return (
    <div className="stack-wide">
      <Choice<Theme>
        label={t('display.theme')}
        value={theme}
        onChange={(value) => {
          setTheme(value);
          keepTheme(value);
        }}
        options={[
          { value: 'system', text: t('display.system') },
          { value: 'light', text: t('display.light') },
          { value: 'dark', text: t('display.dark') },
        ]}
      />
      <Choice<Language>
        label={t('display.language')}
        value={chosen}
        onChange={setLanguage}
        options={Object.entries(LANGUAGES).map(([value, text]) => ({ value: value as Language, text }))}
      />
      <Choice<'0' | '6'>
        label={t('display.weekStart')}
        value={weekStart === 6 ? '6' : '0'}
        onChange={(value) => {
          const first = value === '6' ? 6 : 0;
          setWeekStart(first);
          keepWeekStart(first);
        }}
        options={[
          { value: '0', text: t('display.monday') },
          { value: '6', text: t('display.sunday') },
        ]}
      />
    </div>
  );
}
