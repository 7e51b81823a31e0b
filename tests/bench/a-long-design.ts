import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type { ContactId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { listId } from '#tests/domain/builders/a-catalogue.ts';
import { decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

/**
 * Start, six sends with delays and decisions between them, End: 20 nodes, of which a contact passes all. Contacts join on
 * one day, or by their date JOINED.
 */
export function aLongDesign(joinOver: number): Design {
  const parts = [1, 2, 3, 4, 5, 6].flatMap((part): ProgramNode[] => [
    sendEmail(`mail${part}`, 1 + (part % 3)),
    delay(
      `wait${part}`,
      part % 2 === 0 ? { kind: 'days', days: 7 } : { kind: 'untilTimeOfDay', at: '10:00' as never },
    ),
    decision(`ask${part}`, { maximumWait: { days: 2, hours: 0 } }),
  ]);
  const nodes = [
    start(
      joinOver === 1
        ? {}
        : { rule: { kind: 'dateField', field: 'JOINED', direction: 'after', days: 1, isAnniversary: false } },
    ),
    ...parts,
    end(),
  ];
  const lines = nodes.slice(1).flatMap((node, index) => {
    const from = nodes[index];
    if (!from) return [];
    const to = node.id;
    return from.type === 'decision'
      ? [`${from.id} yes> ${to}`, `${from.id} no> ${to}`]
      : [`${from.id} > ${to}`];
  });
  return { nodes, connectors: ways(...lines), exitConditions: [] };
}

/** Contacts who joined by turns on one of so many days, the first day first. */
export function joiningContacts(size: number, joinOver: number): Contact[] {
  return Array.from({ length: size }, (_, index) => ({
    id: (index + 1) as ContactId,
    email: `contact${index}@example.com`,
    subscription: 'Subscribed',
    fields: { JOINED: new Date(TUESDAY_AT_TEN + (index % joinOver) * DAY).toISOString().slice(0, 10) },
    listIds: [listId(1)],
    preferenceIds: [],
    createdAt: TUESDAY_AT_TEN,
    isSample: true,
    revision: 1,
  }));
}
