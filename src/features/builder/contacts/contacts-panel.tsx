import { Users } from 'lucide-react';
import { useState } from 'react';
import { getProblem } from '#client/connection/api-error.ts';
import type { ContactOrder, NodeContact, WhichContacts } from '#contract/node-contacts.ts';
import type { ContactId, NodeId } from '#domain/ids.ts';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { shortName } from '#features/builder/steps/node-name.ts';
import { getHue, getIcon } from '#product/node-look.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import type { Carried } from './carried.ts';
import { CarryContacts } from './carry-contacts.tsx';
import { ContactActions } from './contact-actions.tsx';
import { ContactRow } from './contact-row.tsx';
import { PlannedMoves } from './planned-moves.tsx';
import { useNodeContacts } from './use-node-contacts.ts';
import { words } from './words.ts';
import styles from './contacts.module.css';

type Props = Readonly<{ nodeId: NodeId; which: WhichContacts; onClose: () => void }>;

const ORDERS = (['newest', 'oldest', 'email'] as const).map((value) => ({
  value,
  label: words.orders[value],
}));

/** Who is at a step now or ever was, and what can be done with them. */
export function ContactsPanel({ nodeId, which, onClose }: Props) {
  const { store, words: context } = useBuilder();
  const node = useDesign(({ present }) => present.nodes.find(({ id }) => id === nodeId));
  const show = (next: WhichContacts) =>
    store.dispatch({ type: 'panelOpened', panel: { kind: 'contacts', nodeId, which: next } });
  const content = <Contacts key={`${nodeId} ${which}`} nodeId={nodeId} which={which} />;
  return (
    <SidePanel
      title={words.title}
      subtitle={
        node
          ? node.type === 'start'
            ? getNodeTitle(node)
            : shortName(node, context)
          : words.deletedStepTitle
      }
      icon={node ? getIcon(node.type) : Users}
      hue={node ? getHue(node.type) : 'slate'}
      onClose={onClose}
    >
      <Tabs<WhichContacts>
        label={words.tabs}
        value={which}
        onChange={show}
        tabs={[
          { value: 'here', label: words.here, content },
          { value: 'ever', label: words.ever, content },
        ]}
      />
    </SidePanel>
  );
}

function Contacts({ nodeId, which }: Pick<Props, 'nodeId' | 'which'>) {
  const { programId, isEditable } = useBuilder();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<ContactOrder>('newest');
  const [chosen, setChosen] = useState<ReadonlySet<ContactId>>(new Set());
  const asked = { programId, nodeId, which, order, search: search.trim() };
  const pages = useNodeContacts(asked);
  const rows = pages.data?.pages.flatMap(({ contacts }) => contacts) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const here = rows.flatMap(({ contactId }) => (chosen.has(contactId) ? [contactId] : []));
  const meant: Carried =
    here.length > 0 ? these(here) : { who: { kind: 'all', search: asked.search }, count: total };
  const chooseNone = () => setChosen(new Set());
  const choose = (contacts: readonly NodeContact[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const { contactId } of contacts) {
      if (isChosen) next.add(contactId);
      else next.delete(contactId);
    }
    setChosen(next);
  };

  if (pages.isPending) return <DelayedSkeleton />;
  if (pages.isError) {
    return (
      <ErrorState title={words.failed} onRetry={() => void pages.refetch()} busy={pages.isFetching}>
        {joinReason(getProblem(pages.error))}
      </ErrorState>
    );
  }
  const isNobody = total === 0 && search === '';
  return (
    <div className={styles['panel']}>
      {isEditable && which === 'here' && <PlannedMoves />}
      {isNobody ? (
        <EmptyState icon={Users} size="small" title={which === 'here' ? words.nobodyHere : words.nobodyEver}>
          {words.nobodyText}
        </EmptyState>
      ) : (
        <>
          <SearchField label={words.search} value={search} onChange={setSearch} />
          <div className={styles['bar']}>
            <SelectField
              label={words.order}
              labelHidden
              value={order}
              options={ORDERS}
              onChange={(next) => setOrder(next as ContactOrder)}
            />
            <ContactActions
              asked={asked}
              total={total}
              chosen={here.length}
              meant={meant}
              onDone={chooseNone}
            />
          </div>
          <div className={styles['bar']}>
            <CheckboxField
              label={words.chooseAll}
              checked={rows.length > 0 && here.length === rows.length}
              indeterminate={here.length > 0 && here.length < rows.length}
              onChange={(isChosen) => choose(rows, isChosen)}
            />
            <output className={styles['quiet']}>{words.shown(rows.length, total)}</output>
          </div>
          {total === 0 && <p className={styles['quiet']}>{words.noMatch(search)}</p>}
          <CarryContacts asked={asked} meant={meant} onDone={chooseNone}>
            {(onCarry) => (
              <ul aria-label={words.list(which)} className={styles['rows']}>
                {rows.map((row) => (
                  <ContactRow
                    key={`${row.enrolment} ${row.arrivedAt}`}
                    nodeId={nodeId}
                    contact={row}
                    isChosen={chosen.has(row.contactId)}
                    onChoose={(isChosen) => choose([row], isChosen)}
                    onCarry={
                      onCarry &&
                      ((event) => onCarry(event, chosen.has(row.contactId) ? meant : these([row.contactId])))
                    }
                  />
                ))}
              </ul>
            )}
          </CarryContacts>
          {pages.hasNextPage && (
            <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function these(contactIds: readonly ContactId[]): Carried {
  return { who: { kind: 'some', contactIds: [...contactIds] }, count: contactIds.length };
}
