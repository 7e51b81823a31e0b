import { useApi } from '#client/api-context.ts';
import type { PreferenceRow } from '#contract/preferences.ts';
import { DeleteThingDialog } from './delete-thing-dialog.tsx';
import { preferenceWords as words } from './preference-words.ts';

type Props = Readonly<{ preference: PreferenceRow; isOpen: boolean; onClose: () => void }>;

/** Who is opted in to the preference, and what names it. */
export function DeletePreferenceDialog({ preference, ...shown }: Props) {
  const api = useApi();
  return (
    <DeleteThingDialog
      thing={preference}
      words={words}
      remove={() => api.deletePreference(preference)}
      {...shown}
    />
  );
}
