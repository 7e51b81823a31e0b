import { chooseTheme, useTheme } from '#store/theme-store.ts';
import { Card } from '#ui/card.tsx';
import { RadioField } from '#ui/choice-fields.tsx';
import { words } from './words.ts';

export function ThemeCard() {
  const theme = useTheme();
  return (
    <Card title={words.themeTitle}>
      <RadioField
        label={words.theme}
        labelHidden
        value={theme}
        onChange={chooseTheme}
        options={[
          { value: 'system', label: words.themes.system },
          { value: 'light', label: words.themes.light },
          { value: 'dark', label: words.themes.dark },
        ]}
      />
    </Card>
  );
}
