import type { TemplateName } from '#contract/programs.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { TEMPLATE_WORDS, words } from './words.ts';
import styles from './template-choice.module.css';

const TemplatePreview = lazyComponent(
  async () => (await import('./template-preview.tsx')).TemplatePreview,
  <div className={styles['preview']} />,
);

const TEMPLATES = (Object.keys(TEMPLATE_WORDS) as readonly TemplateName[]).map((value) => ({
  value,
  label: TEMPLATE_WORDS[value].label,
  hint: TEMPLATE_WORDS[value].text,
}));

type Props = Readonly<{ value: TemplateName; onChange: (template: TemplateName) => void }>;

/** The templates, and what the chosen one makes. */
export function TemplateChoice({ value, onChange }: Props) {
  return (
    <div className={styles['choice']}>
      <RadioField label={words.template} value={value} options={TEMPLATES} onChange={onChange} />
      <TemplatePreview template={value} />
    </div>
  );
}
