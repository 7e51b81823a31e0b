import { useApi } from '#client/api-context.ts';
import type { PreferenceRow } from '#contract/preferences.ts';
import { DeleteThingDialog } from './delete-thing-dialog.tsx';
import { namesOf } from './names-of.ts';
import { preferenceWords as words } from './preference-words.ts';

type Props = Readonly<{ preference: PreferenceRow; isOpen: boolean; onClose: () => void }>;

/** Who is opted in to the preference, and what names it. */
export function DeletePreferenceDialog({ preference, isOpen, onClose }: Props) {
  const api = useApi();
  const { id, name, contacts, usedBy, usedBySegments, usedByBinned } = preference;
  const tone = 'warning' as const;
  return (
    <DeleteThingDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.deleteNamed(name)}
      lead={words.deleteLead(contacts)}
      facts={[
        { label: words.usedBy, value: namesOf(usedBy), tone },
        { label: words.usedBySegments, value: usedBySegments.join(', '), tone },
        {
          label: words.usedByBinned,
          value: namesOf(usedByBinned),
          detail: words.usedByBinnedDetail,
          tone,
        },
      ]}
      verb={words.delete}
      offBecause={usedBy.length + usedBySegments.length > 0 ? words.inUse : undefined}
      remove={() => api.deletePreference(id)}
      done={words.deleted(name)}
    />
  );
}
