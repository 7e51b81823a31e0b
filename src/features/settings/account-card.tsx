import { useMemo, useState } from 'react';
import type { AccountAnswer } from '#contract/account.ts';
import { REACTION_LABELS, REACTIONS, type Reactions } from '#domain/account/account.ts';
import { compareNames } from '#domain/words/names.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { TimeZoneDialog } from './time-zone-dialog.tsx';
import { useAccountForm } from './use-account-form.ts';
import { words } from './words.ts';
import styles from './settings.module.css';

export function AccountCard({ account }: { account: AccountAnswer }) {
  const form = useAccountForm(account);
  const { values, type, isNameFine, isLimitFine, isChanged, isZoneChanged, save, problem } = form;
  const zones = useMemo(() => timeZoneOptions(account.timeZone), [account.timeZone]);
  const [isAsking, setIsAsking] = useState(false);
  const submit = () => {
    if (!isNameFine || !isLimitFine || !isChanged) return;
    // Where nothing runs, nothing goes by the zone.
    if (isZoneChanged && account.activePrograms > 0) setIsAsking(true);
    else save.mutate();
  };
  return (
    <Card title={words.accountTitle}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={words.userName}
          hint={words.userNameHint}
          error={isNameFine ? undefined : words.userNameEmpty}
          value={values.userName}
          onChange={(userName) => type({ userName })}
          autoComplete="name"
          className={styles['wide']}
        />
        <SelectField
          label={words.timeZone}
          hint={words.timeZoneHint}
          value={values.timeZone}
          options={zones}
          onChange={(timeZone) => type({ timeZone })}
          className={styles['wide']}
        />
        <NumberField
          label={words.activeLimit}
          hint={words.activeLimitHint(account.activePrograms)}
          error={isLimitFine ? undefined : words.activeLimitWrong}
          unit={words.programs}
          value={values.activeLimit}
          onChange={(activeLimit) => type({ activeLimit })}
        />
        <SelectField
          label={words.reactions}
          hint={words.reactionsHint[values.reactions]}
          value={values.reactions}
          options={REACTIONS.map((value) => ({ value, label: REACTION_LABELS[value] }))}
          onChange={(reactions) => type({ reactions: reactions as Reactions })}
          className={styles['wide']}
        />
        <TextArea
          label={words.postalAddress}
          hint={words.postalAddressHint}
          rows={3}
          maxLength={500}
          value={values.postalAddress}
          onChange={(postalAddress) => type({ postalAddress })}
          className={styles['wide']}
        />
        <CheckboxField
          label={words.smsToUnknown}
          hint={words.smsToUnknownHint}
          checked={values.smsToUnknown}
          onChange={(smsToUnknown) => type({ smsToUnknown })}
        />
        {problem && !isAsking && (
          <MessageBar tone="danger" role="alert" title={problem.title}>
            {problem.detail}
          </MessageBar>
        )}
        <Button
          type="submit"
          variant={isChanged ? 'primary' : 'secondary'}
          busy={save.isPending && !isAsking}
          disabledReason={isChanged ? undefined : words.nothingToSave}
        >
          {words.save}
        </Button>
      </form>
      <TimeZoneDialog
        account={account}
        timeZone={values.timeZone}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => save.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
        busy={save.isPending}
        error={problem ? joinReason(problem) : undefined}
      />
    </Card>
  );
}

/** Every zone that the browser knows, by part of the world; and the account's own, should the browser call it otherwise. */
function timeZoneOptions(own: string): readonly SelectOption[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own]);
  const options = [...names].map((name): SelectOption => {
    const [area = '', ...place] = name.split('/');
    const label = place.join(', ').replaceAll('_', ' ');
    return label === '' ? { value: name, label: area, group: 'Other' } : { value: name, label, group: area };
  });
  return options.toSorted((one, other) => compareNames(placeInOrder(one), placeInOrder(other)));
}

function placeInOrder({ group = '', label }: SelectOption): string {
  return `${group === 'Other' ? '~' : group} ${label}`;
}
