import { useId } from 'react';
import type { TemplateName } from '#contract/programs.ts';
import { TemplateDrawing } from './template-drawing.tsx';
import { TEMPLATE_WORDS, words } from './words.ts';
import styles from './template-cards.module.css';

const TEMPLATES = Object.keys(TEMPLATE_WORDS) as readonly TemplateName[];

type Props = Readonly<{ value: TemplateName; onChange: (template: TemplateName) => void }>;

/** A group of radio buttons that look like what they lead to. */
export function TemplateCards({ value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles['legend']}>{words.template}</legend>
      <div className={styles['cards']}>
        {TEMPLATES.map((template) => {
          const { label, text } = TEMPLATE_WORDS[template];
          const id = `${name}-${template}`;
          return (
            <label key={template} htmlFor={id} className={styles['card']}>
              <input
                id={id}
                type="radio"
                name={name}
                checked={template === value}
                onChange={() => onChange(template)}
                aria-labelledby={`${id}-label`}
                aria-describedby={`${id}-text`}
                className="visually-hidden"
              />
              <TemplateDrawing template={template} />
              <span id={`${id}-label`} className={styles['label']}>
                {label}
              </span>
              <span id={`${id}-text`} className={styles['text']}>
                {text}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
