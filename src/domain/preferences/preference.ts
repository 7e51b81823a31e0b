import type { PreferenceId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';

/** A subject that contacts may ask to hear about. They are opted in to it or not; nobody is asked twice. */
export type Preference = Revised & { readonly id: PreferenceId; readonly name: string };
