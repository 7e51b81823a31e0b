import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { ListId } from '#domain/ids.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import { ChoiceList } from '#features/builder/fields/choice-list.tsx';
import { findError } from '#features/builder/fields/panel-props.ts';
import { Button } from '#ui/button.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { NewListDialog } from './new-list-dialog.tsx';

type Props = Readonly<{
  catalogue: Catalogue;
  problems: readonly SettingProblem[];
  chosen: readonly ListId[];
  onChange: (chosen: readonly ListId[]) => void;
  /** Lists that a step adds to may be new ones. */
  canCreate?: boolean | undefined;
}>;

export function ListChoice({ catalogue, problems, chosen, onChange, canCreate = false }: Props) {
  const [isCreating, setIsCreating] = useState(false);
  return (
    <>
      <ChoiceList<ListId>
        name="listIds"
        label={words.lists}
        empty={words.noLists}
        error={findError(problems, 'listIds')}
        options={listOptions(catalogue, chosen, canCreate)}
        chosen={chosen}
        onChange={onChange}
      />
      {canCreate && (
        <>
          <div>
            <Button size="small" icon={Plus} onClick={() => setIsCreating(true)}>
              {words.newList}
            </Button>
          </div>
          <NewListDialog
            isOpen={isCreating}
            catalogue={catalogue}
            onClose={() => setIsCreating(false)}
            onCreated={(id) => onChange([...chosen, id])}
          />
        </>
      )}
    </>
  );
}

/** One that is gone stays to be seen while it is chosen. */
function listOptions(catalogue: Catalogue, chosen: readonly ListId[], tellsJoins: boolean) {
  const gone = chosen.filter((id) => !catalogue.lists.has(id));
  const known = [...catalogue.lists.values()].map(({ id, name, joinProgramId }) => ({
    id,
    label: name,
    hint:
      tellsJoins && joinProgramId !== null
        ? words.joins(quoteName({ kind: 'program', id: joinProgramId }, catalogue))
        : undefined,
  }));
  return [
    ...gone.map((id) => ({ id, label: quoteName({ kind: 'list', id }, catalogue), hint: undefined })),
    ...known,
  ];
}
