import type { Catalogue } from './catalogue.ts';
import type { Reference } from './reference.ts';

/** Whether the account still has what a design names. */
export function isInCatalogue(reference: Reference, catalogue: Catalogue): boolean {
  switch (reference.kind) {
    case 'campaign':
      return catalogue.campaigns.has(reference.id);
    case 'segment':
      return catalogue.segments.has(reference.id);
    case 'list':
      return catalogue.lists.has(reference.id);
    case 'preference':
      return catalogue.preferences.has(reference.id);
    case 'dataField':
      return catalogue.dataFields.has(reference.name);
    case 'program':
      return catalogue.programs.has(reference.id);
    case 'smsProfile':
      return catalogue.smsProfiles.has(reference.id);
    case 'webhookProfile':
      return catalogue.webhookProfiles.has(reference.id);
  }
}

/** The name a reference has in the account, or null when it leads nowhere. */
function nameOf(reference: Reference, catalogue: Catalogue): string | null {
  switch (reference.kind) {
    case 'campaign':
      return catalogue.campaigns.get(reference.id)?.name ?? null;
    case 'segment':
      return catalogue.segments.get(reference.id)?.name ?? null;
    case 'list':
      return catalogue.lists.get(reference.id)?.name ?? null;
    case 'preference':
      return catalogue.preferences.get(reference.id)?.name ?? null;
    case 'dataField':
      return catalogue.dataFields.get(reference.name)?.name ?? null;
    case 'program':
      return catalogue.programs.get(reference.id)?.name ?? null;
    case 'smsProfile':
      return catalogue.smsProfiles.get(reference.id)?.name ?? null;
    case 'webhookProfile':
      return catalogue.webhookProfiles.get(reference.id)?.name ?? null;
  }
}

/** `"Welcome 1"`, or `campaign 17 (gone)` for what the account no longer has. */
export function quoteName(reference: Reference, catalogue: Catalogue): string {
  const name = nameOf(reference, catalogue);
  return name === null ? `${describeReference(reference)} (gone)` : `"${name}"`;
}

/** What a reference is called when its name is not known any more: "campaign 17", "data field VIP". */
export function describeReference(reference: Reference): string {
  switch (reference.kind) {
    case 'campaign':
      return `campaign ${reference.id}`;
    case 'segment':
      return `segment ${reference.id}`;
    case 'list':
      return `list ${reference.id}`;
    case 'preference':
      return `preference ${reference.id}`;
    case 'dataField':
      return `data field ${reference.name}`;
    case 'program':
      return `program ${reference.id}`;
    case 'smsProfile':
      return `sender profile ${reference.id}`;
    case 'webhookProfile':
      return `webhook ${reference.id}`;
  }
}
