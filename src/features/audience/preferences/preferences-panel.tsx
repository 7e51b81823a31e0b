import { useQuery } from '@tanstack/react-query';
import { Heart, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { formatNumber } from '#client/format.ts';
import { preferencesQuery } from '#client/queries.ts';
import type { PreferenceRow } from '#contract/preferences.ts';
import { DeleteResourceDialog } from '#features/audience/resources/delete-resource-dialog.tsx';
import { listNames } from '#features/audience/resources/list-names.ts';
import { ResourcePanel } from '#features/audience/resources/resource-panel.tsx';
import styles from '#features/audience/resources/resources.module.css';
import { PreferenceDialog } from '#product/preferences/preference-dialog.tsx';
import { preferenceFormWords } from '#product/preferences/words.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { PageTable } from '#ui/page.tsx';
import { RowMenu } from '#ui/row-menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row, Table, TableScroller } from '#ui/table.tsx';
import { preferenceWords as words } from './words.ts';

/** A new preference, or one to be renamed. */
type Writing = Readonly<{ preference: PreferenceRow | null }>;

/** What contacts can be opted in to, how many are, and what names it. */
export function PreferencesPanel() {
  const api = useApi();
  const preferences = useQuery(preferencesQuery(api));
  const [writing, setWriting] = useState<Writing | null>(null);
  const [deleting, setDeleting] = useState<PreferenceRow | null>(null);
  const written = useOpening(writing);
  const deleted = useOpening(deleting);
  return (
    <>
      <ResourcePanel
        resources={preferences}
        icon={Heart}
        words={words}
        create={
          <Button icon={Plus} onClick={() => setWriting({ preference: null })}>
            {preferenceFormWords.create}
          </Button>
        }
      >
        {(all) => (
          <PreferenceTable
            preferences={all}
            onRename={(preference) => setWriting({ preference })}
            onDelete={setDeleting}
          />
        )}
      </ResourcePanel>
      {written.asked && (
        <PreferenceDialog
          key={`write ${written.count}`}
          preference={written.asked.preference}
          isOpen={writing !== null}
          onClose={() => setWriting(null)}
        />
      )}
      {deleted.asked && (
        <DeleteResourceDialog
          key={`delete ${deleted.count}`}
          resource={deleted.asked}
          words={words}
          remove={api.deletePreference}
          isOpen={deleting !== null}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

type TableProps = Readonly<{
  preferences: readonly PreferenceRow[];
  onRename: (preference: PreferenceRow) => void;
  onDelete: (preference: PreferenceRow) => void;
}>;

function PreferenceTable({ preferences, onRename, onDelete }: TableProps) {
  return (
    <PageTable>
      <TableScroller label={words.preferences}>
        <Table caption={words.preferences}>
          <thead>
            <tr>
              <HeaderCell>{words.preference}</HeaderCell>
              <HeaderCell numeric>{words.contacts}</HeaderCell>
              <HeaderCell className={styles['wide']}>{words.usedIn}</HeaderCell>
              <HeaderCell>
                <span className="visually-hidden">{words.actionsOf(words.preferences)}</span>
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {preferences.map((preference) => (
              <Row key={preference.id}>
                <Cell look="main">{preference.name}</Cell>
                <Cell numeric>{formatNumber(preference.contacts)}</Cell>
                <Cell className={styles['wide']}>{usedIn(preference)}</Cell>
                <ActionsCell
                  always={
                    <RowMenu
                      name={words.actionsOf(preference.name)}
                      entries={[
                        { label: words.rename, icon: Pencil, onSelect: () => onRename(preference) },
                        {
                          label: words.delete,
                          icon: Trash2,
                          tone: 'danger',
                          onSelect: () => onDelete(preference),
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

function usedIn({ usedBy, usedBySegments }: PreferenceRow): string {
  return [...listNames(usedBy), ...usedBySegments].join(', ') || words.nothing;
}
