import { FileDown } from 'lucide-react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { downloadFile, toFileName } from '#client/download-file.ts';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { PersonalData } from '#contract/personal-data.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { showToast } from '#ui/toaster.tsx';
import { formatPersonalDataPage } from './personal-data-file.ts';
import { contactWords as words } from './words.ts';

type Props = Readonly<{ contact: Contact; onErase: () => void }>;

/** What is known of a person: handed to them as a page or as data, or erased. */
export function PersonalDataMenu({ contact, onErase }: Props) {
  const api = useApi();
  const timeZone = useTimeZone();
  const download = async (ending: 'html' | 'json', toText: (data: PersonalData) => string) => {
    try {
      const name = `${toFileName(contact.email)}.${ending}`;
      const type = ending === 'html' ? 'text/html' : 'application/json';
      downloadFile(name, toText(await api.personalData(contact.id)), `${type};charset=utf-8`);
      showToast({ text: words.downloaded(name) });
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
    }
  };
  const toPage = (data: PersonalData) =>
    formatPersonalDataPage(data, (at) => formatInstant(at as Instant, timeZone));
  const toJson = (data: PersonalData) => JSON.stringify(data, null, 2);
  return (
    <Menu
      align="end"
      trigger={<Button icon={FileDown}>{words.personalData}</Button>}
      entries={[
        { label: words.downloadPage, onSelect: () => void download('html', toPage) },
        { label: words.downloadJson, onSelect: () => void download('json', toJson) },
        { label: words.erase, tone: 'danger', onSelect: onErase },
      ]}
    />
  );
}
