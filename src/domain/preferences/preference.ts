import type { PreferenceId } from '#domain/ids.ts';

/** A subject that contacts may ask to hear about. They are opted in to it or not; nobody is asked twice. */
export type Preference = { readonly id: PreferenceId; readonly name: string };
