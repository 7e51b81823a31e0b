import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { findLinks } from '#domain/campaigns/links.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import type { CampaignId } from '#domain/ids.ts';
import { LONGEST_REACTION_HOURS } from '#domain/test-cases/test-case.ts';
import { shownNumber, toDraftNumber } from '#features/builder/fields/numbers.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { SentenceRow } from '#ui/sentence-row.tsx';
import { type CaseErrors, newReaction, type ReactionDraft } from './case-draft.ts';
import { words } from './editor-words.ts';
import { focusSoon } from './focus-soon.ts';
import { campaignOptions, campaignsSentBy } from './what-can-happen.ts';
import styles from './test-cases.module.css';

type Shared = Readonly<{ design: Design; context: WordsContext; errors: CaseErrors | undefined }>;

type Props = Shared &
  Readonly<{
    reactions: readonly ReactionDraft[];
    onChange: (reactions: readonly ReactionDraft[]) => void;
  }>;

const KINDS = (Object.keys(words.reactionKinds) as readonly ReactionDraft['kind'][]).map((value) => ({
  value,
  label: words.reactionKinds[value],
}));
const FIRST_LINK = 'first';

/** What the contact does with what it is sent. */
export function ReactionFields({ reactions, onChange, ...shared }: Props) {
  const rows = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = () => {
    const named = reactions.map(({ campaignId }) => campaignId);
    const next = campaignsSentBy(shared.design).find((id) => !named.includes(id));
    onChange([...reactions, newReaction(next)]);
    focusSoon(rows, reactions.length);
  };
  const remove = (key: string) => {
    onChange(reactions.filter((each) => each.key !== key));
    adder.current?.focus();
  };
  return (
    <section className={styles['rows']}>
      <h3 className={styles['part']}>{words.reactions}</h3>
      <ul ref={rows} className={styles['rows']}>
        {reactions.map((reaction, index) => (
          <li key={reaction.key}>
            <ReactionRow
              {...shared}
              reaction={reaction}
              place={index + 1}
              onChange={(changed) =>
                onChange(reactions.map((each) => (each.key === changed.key ? changed : each)))
              }
              onRemove={() => remove(reaction.key)}
            />
          </li>
        ))}
      </ul>
      <p className={styles['note']}>{words.reactionsHint}</p>
      <Button ref={adder} size="small" icon={Plus} className={styles['add']} onClick={add}>
        {words.addReaction}
      </Button>
    </section>
  );
}

type RowProps = Shared &
  Readonly<{
    reaction: ReactionDraft;
    place: number;
    onChange: (reaction: ReactionDraft) => void;
    onRemove: () => void;
  }>;

function ReactionRow({ reaction, place, design, context, errors, onChange, onRemove }: RowProps) {
  const { key, kind, campaignId, afterHours, link } = reaction;
  return (
    <SentenceRow
      name={words.reaction(place)}
      tools={<IconButton name={words.removeReaction(place)} icon={X} size="small" onClick={onRemove} />}
    >
      <SelectField
        label={words.campaign}
        labelHidden
        placeholder={words.selectCampaign}
        error={errors?.get(key)}
        value={campaignId === null ? undefined : String(campaignId)}
        options={campaignOptions(design, context, campaignId)}
        onChange={(id) => onChange({ ...reaction, campaignId: Number(id) as CampaignId, link: null })}
      />
      <span aria-hidden>{words.they}</span>
      <SelectField
        label={words.does}
        labelHidden
        value={kind}
        options={KINDS}
        onChange={(chosen) => onChange({ ...reaction, kind: chosen })}
      />
      {kind === 'clicks' && (
        <SelectField
          label={words.link}
          labelHidden
          value={link ?? FIRST_LINK}
          options={linkOptions(context, campaignId, link)}
          onChange={(chosen) => onChange({ ...reaction, link: chosen === FIRST_LINK ? null : chosen })}
        />
      )}
      {kind !== 'ignores' && (
        <NumberField
          label={words.afterHours}
          labelHidden
          unit={words.hoursAfter}
          min={0}
          max={LONGEST_REACTION_HOURS}
          error={errors?.get(`hours ${key}`)}
          value={shownNumber(afterHours)}
          onChange={(hours) => onChange({ ...reaction, afterHours: toDraftNumber(hours) })}
        />
      )}
    </SentenceRow>
  );
}

/** One that the campaign has no more stays to be seen while it is chosen. */
function linkOptions({ catalogue }: WordsContext, campaignId: CampaignId | null, chosen: string | null) {
  const campaign = campaignId === null ? undefined : catalogue.campaigns.get(campaignId);
  const links = new Set([...findLinks(campaign?.body ?? ''), ...(chosen === null ? [] : [chosen])]);
  return [
    { value: FIRST_LINK, label: words.firstLink },
    ...[...links].map((link) => ({ value: link, label: link })),
  ];
}
