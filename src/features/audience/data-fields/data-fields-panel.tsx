import { useQuery } from '@tanstack/react-query';
import { Plus, Rows3, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { formatNumber } from '#client/format.ts';
import { dataFieldsQuery } from '#client/queries.ts';
import type { DataFieldRow } from '#contract/data-fields.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import {
  DeleteResourceDialog,
  type OtherUser,
} from '#features/audience/resources/delete-resource-dialog.tsx';
import { listNames } from '#features/audience/resources/list-names.ts';
import { ResourcePanel } from '#features/audience/resources/resource-panel.tsx';
import styles from '#features/audience/resources/resources.module.css';
import { DataFieldDialog } from '#product/data-fields/data-field-dialog.tsx';
import { dataFieldWords } from '#product/data-fields/words.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { PageTable } from '#ui/page.tsx';
import { RowMenu } from '#ui/row-menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { fieldWords as words } from './words.ts';

/** The data fields of the account: how many contacts have a value, and what names them. */
export function DataFieldsPanel() {
  const api = useApi();
  const fields = useQuery(dataFieldsQuery(api));
  const [isCreating, setIsCreating] = useState(false);
  const [deleting, setDeleting] = useState<DataFieldRow | null>(null);
  const deleted = useOpening(deleting);
  return (
    <>
      <ResourcePanel
        resources={fields}
        icon={Rows3}
        words={words}
        create={
          <Button icon={Plus} onClick={() => setIsCreating(true)}>
            {dataFieldWords.create}
          </Button>
        }
      >
        {(all) => <FieldTable fields={all} onDelete={setDeleting} />}
      </ResourcePanel>
      <DataFieldDialog isOpen={isCreating} onClose={() => setIsCreating(false)} />
      {deleted.asked && (
        <DeleteResourceDialog
          key={deleted.count}
          resource={deleted.asked}
          words={words}
          others={listOtherUsers(deleted.asked)}
          remove={({ name }) => api.deleteDataField(name)}
          isOpen={deleting !== null}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

function listOtherUsers({ name, usedBySmsProfiles, usedByCampaigns }: DataFieldRow): readonly OtherUser[] {
  return [
    { label: words.usedBySmsProfiles, names: usedBySmsProfiles, isKept: true },
    {
      label: words.mergeFields,
      names: usedByCampaigns,
      detail: words.mergeFieldsDetail(name),
      isKept: false,
    },
  ];
}

type TableProps = Readonly<{
  fields: readonly DataFieldRow[];
  onDelete: (field: DataFieldRow) => void;
}>;

function FieldTable({ fields, onDelete }: TableProps) {
  return (
    <PageTable>
      <TableScroller label={words.fields}>
        <Table caption={words.fields}>
          <thead>
            <tr>
              <HeaderCell>{words.field}</HeaderCell>
              <HeaderCell>{words.type}</HeaderCell>
              <HeaderCell numeric className={styles['wide']}>
                {words.contacts}
              </HeaderCell>
              <HeaderCell className={styles['wide']}>{words.usedIn}</HeaderCell>
              <HeaderCell>
                <span className="visually-hidden">{words.actionsOf(words.fields)}</span>
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <Row key={field.name}>
                <Cell look="main">{field.name}</Cell>
                <Cell>{FIELD_TYPES[field.type].label}</Cell>
                <Cell numeric className={styles['wide']}>
                  {formatNumber(field.contacts)}
                </Cell>
                <Cell className={styles['wide']}>{usedIn(field)}</Cell>
                <ActionsCell
                  always={
                    <RowMenu
                      name={words.actionsOf(field.name)}
                      entries={[
                        {
                          label: words.delete,
                          icon: Trash2,
                          tone: 'danger',
                          onSelect: () => onDelete(field),
                        },
                      ]}
                    />
                  }
                />
              </Row>
            ))}
          </tbody>
        </Table>
      </TableScroller>
    </PageTable>
  );
}

function usedIn({ usedBy, usedBySegments, usedBySmsProfiles, usedByCampaigns }: DataFieldRow): string {
  const named = [...listNames(usedBy), ...usedBySegments, ...usedBySmsProfiles];
  const campaigns = usedByCampaigns.length > 0 ? [words.campaigns(usedByCampaigns.length)] : [];
  return [...named, ...campaigns].join(', ') || words.nothing;
}
