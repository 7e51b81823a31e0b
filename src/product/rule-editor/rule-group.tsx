import { FolderPlus, Plus } from 'lucide-react';
import { MAXIMUM_DEPTH, MAXIMUM_PARTS } from '#domain/rules/rule-limits.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { DraftEdit } from './draft-edits.ts';
import { PartTools } from './part-tools.tsx';
import type { GroupDraft, RuleCatalogue, RuleDraft } from './rule-draft.ts';
import { RuleRow } from './rule-row.tsx';
import { words } from './words.ts';
import styles from './rule-editor.module.css';

type Props = Readonly<{
  group: GroupDraft;
  /** "2.1", counted as it is read; "" for the outermost. */
  place: string;
  depth: number;
  catalogue: RuleCatalogue;
  describedBy?: string | undefined;
  edit: (change: DraftEdit) => void;
}>;

/** Rules of which all or any must be met. */
export function RuleGroup({ group, place, depth, catalogue, describedBy, edit }: Props) {
  const { id: groupId, parts } = group;
  const isInner = depth > 1;
  const name = isInner ? words.group(place) : words.ungrouped;
  const disabledReason = parts.length >= MAXIMUM_PARTS ? words.full(MAXIMUM_PARTS) : undefined;
  const partPlace = (index: number) => `${place === '' ? '' : `${place}.`}${index + 1}`;
  const part = (each: RuleDraft, index: number) =>
    each.kind === 'group' ? (
      <RuleGroup group={each} place={partPlace(index)} depth={depth + 1} catalogue={catalogue} edit={edit} />
    ) : (
      <RuleRow test={each} place={partPlace(index)} catalogue={catalogue} edit={edit} />
    );
  return (
    <fieldset
      data-part={groupId}
      className={styles[isInner ? 'inner' : 'group']}
      aria-describedby={describedBy}
    >
      <legend className="visually-hidden">{name}</legend>
      {(parts.length > 1 || isInner) && (
        <div className={styles['head']}>
          <SelectField
            label={words.match}
            labelHidden={isInner}
            className={styles['match']}
            value={group.match}
            options={words.matches}
            onChange={(match) => edit({ type: 'setMatch', groupId, match })}
          />
          {isInner && <PartTools id={groupId} name={name} edit={edit} />}
        </div>
      )}
      <ol className={styles['parts']}>
        {parts.map((each, index) => (
          <li key={each.id}>
            {index > 0 && (
              <span className={styles['joint']} aria-hidden>
                {words.joints[group.match]}
              </span>
            )}
            {part(each, index)}
          </li>
        ))}
      </ol>
      <div className={styles['add']}>
        <Button
          size="small"
          icon={Plus}
          aria-label={words.addTo(words.addRule, place)}
          disabledReason={disabledReason}
          onClick={() => edit({ type: 'addTest', groupId })}
        >
          {words.addRule}
        </Button>
        {depth < MAXIMUM_DEPTH && (
          <Button
            size="small"
            variant="quiet"
            icon={FolderPlus}
            aria-label={words.addTo(words.addGroup, place)}
            disabledReason={disabledReason}
            onClick={() => edit({ type: 'addGroup', groupId })}
          >
            {words.addGroup}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
