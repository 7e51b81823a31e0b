import type { DragEvent } from 'react';
import type { ChosenContacts } from '#contract/node-contacts.ts';
import { words } from './words.ts';
import styles from './contacts.module.css';

/** Contacts of a step that are dragged onto another one. */
export type Carried = { readonly who: ChosenContacts; readonly count: number };

const TYPE = 'application/x-program-contacts';

export function isCarrying({ dataTransfer }: Pick<globalThis.DragEvent, 'dataTransfer'>): boolean {
  return dataTransfer?.types.includes(TYPE) ?? false;
}

/** Begins a drag whose picture says how many contacts it carries. */
export function carry({ dataTransfer }: DragEvent, count: number): void {
  dataTransfer.setData(TYPE, '');
  dataTransfer.effectAllowed = 'move';
  const picture = document.createElement('div');
  picture.className = styles['carried'] ?? '';
  picture.textContent = words.carried(count);
  document.body.append(picture);
  dataTransfer.setDragImage(picture, 12, 12);
  // The browser has taken its picture once the event is over.
  setTimeout(() => picture.remove());
}
