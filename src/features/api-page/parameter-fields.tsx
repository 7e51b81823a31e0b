import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Operation, Parameter } from './operations.ts';
import { BODY, type Inputs } from './public-request.ts';
import { words } from './words.ts';
import styles from './api-page.module.css';

type Props = Readonly<{
  operation: Operation;
  inputs: Inputs;
  onChange: (name: string, value: string) => void;
}>;

/** Takes whatever is typed: what the API says to it is worth seeing. */
export function ParameterFields({ operation: { parameters, body }, inputs, onChange }: Props) {
  return (
    <>
      {parameters.length > 0 && (
        <div className={styles['fields']}>
          {parameters.map((parameter) => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              value={inputs[parameter.name] ?? ''}
              onChange={(value) => onChange(parameter.name, value)}
            />
          ))}
        </div>
      )}
      {body !== null && (
        <TextArea
          label={words.body}
          spellCheck={false}
          autoComplete="off"
          rows={body.split('\n').length}
          className={styles['json']}
          value={inputs[BODY] ?? ''}
          onChange={(text) => onChange(BODY, text)}
        />
      )}
    </>
  );
}

type FieldProps = Readonly<{ parameter: Parameter; value: string; onChange: (value: string) => void }>;

function ParameterField({ parameter, value, onChange }: FieldProps) {
  const { name, description, otherwise, choices, isGuid, in: place } = parameter;
  const hint = otherwise === null ? description : `${description} ${words.otherwise(otherwise)}`;
  if (choices) {
    const options = choices.map((choice) => ({ value: choice, label: choice }));
    return <SelectField label={name} hint={hint} options={options} value={value} onChange={onChange} />;
  }
  return (
    <TextField
      label={name}
      hint={hint}
      optional={place === 'query'}
      autoComplete="off"
      spellCheck={false}
      className={isGuid ? styles['guid'] : undefined}
      value={value}
      onChange={onChange}
    />
  );
}
