import { useQuery } from '@tanstack/react-query';
import { List, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { formatNumber } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import type { ListRow } from '#contract/lists.ts';
import { DeleteResourceDialog } from '#features/audience/resources/delete-resource-dialog.tsx';
import { ResourcePanel } from '#features/audience/resources/resource-panel.tsx';
import styles from '#features/audience/resources/resources.module.css';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { PageTable } from '#ui/page.tsx';
import { RowMenu } from '#ui/row-menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { ListDialog } from './list-dialog.tsx';
import { listWords as words } from './words.ts';

/** A new list, or one to be changed. */
type Writing = Readonly<{ list: ListRow | null }>;

/** The lists of the account: how many are on each, what joining it does. */
export function ListsPanel() {
  const api = useApi();
  const lists = useQuery({ queryKey: [...KEYS.contacts, 'lists'], queryFn: api.lists, staleTime: 0 });
  const [writing, setWriting] = useState<Writing | null>(null);
  const [deleting, setDeleting] = useState<ListRow | null>(null);
  const written = useOpening(writing);
  const deleted = useOpening(deleting);
  return (
    <>
      <ResourcePanel
        resources={lists}
        icon={List}
        words={words}
        create={
          <Button icon={Plus} onClick={() => setWriting({ list: null })}>
            {words.create}
          </Button>
        }
      >
        {(all) => <ListTable lists={all} onEdit={(list) => setWriting({ list })} onDelete={setDeleting} />}
      </ResourcePanel>
      {written.asked && (
        <ListDialog
          key={`write ${written.count}`}
          list={written.asked.list}
          isOpen={writing !== null}
          onClose={() => setWriting(null)}
        />
      )}
      {deleted.asked && (
        <DeleteResourceDialog
          key={`delete ${deleted.count}`}
          resource={deleted.asked}
          words={words}
          remove={api.deleteList}
          isOpen={deleting !== null}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

type TableProps = Readonly<{
  lists: readonly ListRow[];
  onEdit: (list: ListRow) => void;
  onDelete: (list: ListRow) => void;
}>;

function ListTable({ lists, onEdit, onDelete }: TableProps) {
  return (
    <PageTable>
      <TableScroller label={words.lists}>
        <Table caption={words.lists}>
          <thead>
            <tr>
              <HeaderCell>{words.list}</HeaderCell>
              <HeaderCell numeric>{words.contacts}</HeaderCell>
              <HeaderCell className={styles['wide']}>{words.joins}</HeaderCell>
              <HeaderCell>
                <span className="visually-hidden">{words.actionsOf(words.lists)}</span>
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <Row key={list.id}>
                <Cell look="main">{list.name}</Cell>
                <Cell numeric>{formatNumber(list.contacts)}</Cell>
                <Cell className={styles['wide']}>
                  <Joins list={list} />
                </Cell>
                <ActionsCell
                  always={
                    <RowMenu
                      name={words.actionsOf(list.name)}
                      entries={[
                        { label: words.edit, icon: Pencil, onSelect: () => onEdit(list) },
                        { label: words.delete, icon: Trash2, tone: 'danger', onSelect: () => onDelete(list) },
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

function Joins({ list: { joinProgram } }: { list: ListRow }) {
  if (joinProgram === null) return words.noJoin;
  const { id, name, status } = joinProgram;
  if (status === 'Deleted') return words.notActive(name);
  return <Link to={`/programs/${id}`}>{status === 'Active' ? name : words.notActive(name)}</Link>;
}
