import { useState } from 'react';
import type { NodeId } from '#domain/ids.ts';
import { deleteSteps } from '#features/builder/commands/delete-steps.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { heldAt } from '#features/builder/design/deleted-holders.ts';
import { graphFor } from '#features/builder/design/derived.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { Button } from '#ui/button.tsx';
import { RadioField } from '#ui/choice-fields.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { kitWords } from '#ui/words.ts';
import { targetsIn } from './targets.ts';
import { words } from './words.ts';

/** Before steps that hold contacts are deleted, or saved as deleted: where those contacts go. */
export function DeletedContactsDialog({ saving }: { saving: Saving }) {
  const asked = useDesign(({ deleting }) => deleting);
  return asked && <PlaceContactsDialog key={asked.nodeIds.join(' ')} {...asked} saving={saving} />;
}

type Props = Readonly<{ nodeIds: readonly NodeId[]; isSaving: boolean; saving: Saving }>;

function PlaceContactsDialog({ nodeIds, isSaving, saving }: Props) {
  const parts = useBuilder();
  const { store, words: context } = parts;
  const present = useDesign((state) => state.present);
  const saved = useDesign((state) => state.saved);
  const [what, setWhat] = useState<'move' | 'remove'>('move');
  const [target, setTarget] = useState<NodeId | undefined>(undefined);
  const holders = nodeIds.map((id) => ({ id, held: heldAt(parts, id) })).filter(({ held }) => held > 0);
  const total = holders.reduce((sum, { held }) => sum + held, 0);
  const formatName = (id: NodeId) => {
    const node = graphFor(present).nodes.get(id) ?? graphFor(saved).nodes.get(id);
    return node ? shortName(node, context) : words.deletedStep;
  };
  const isMissing = what === 'move' && target === undefined;
  const close = () => store.dispatch({ type: 'deletionCancelled' });
  const confirm = () => {
    if (isMissing) return;
    const to = what === 'move' ? (target ?? null) : null;
    const contactChoices = new Map(holders.map(({ id }) => [id, to]));
    if (!isSaving) return deleteSteps(parts, nodeIds, contactChoices);
    store.dispatch({ type: 'contactsPlaced', contactChoices });
    void saving.save();
  };
  return (
    <Dialog
      isOpen
      size="small"
      onClose={close}
      onSubmit={confirm}
      title={words.deletedTitle(total, nodeIds.length)}
      description={words.deletedLead}
      footer={
        <>
          <Button onClick={close}>{kitWords.cancel}</Button>
          <Button
            type="submit"
            variant={isSaving ? 'primary' : 'danger'}
            disabledReason={isMissing ? words.chooseTarget : undefined}
          >
            {isSaving ? words.saveConfirm : words.deletedConfirm}
          </Button>
        </>
      }
    >
      <ul>
        {holders.map(({ id, held }) => (
          <li key={id}>{words.deletedAt(held, formatName(id))}</li>
        ))}
      </ul>
      <RadioField
        label={words.deletedChoice}
        labelHidden
        value={what}
        onChange={setWhat}
        options={[
          {
            value: 'move',
            label: words.deletedMove,
            details: (
              <SelectField
                label={words.target}
                placeholder={words.chooseTarget}
                value={target}
                options={targetsIn(present, context, new Set(nodeIds))}
                onChange={(next) => setTarget(next as NodeId)}
              />
            ),
          },
          { value: 'remove', label: words.deletedRemove },
        ]}
      />
    </Dialog>
  );
}
