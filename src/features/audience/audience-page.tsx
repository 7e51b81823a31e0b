import { Download, Upload, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { downloadFile } from '#client/download-file.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { showToast } from '#ui/toaster.tsx';
import { AddContactDialog } from './add-contact-dialog.tsx';
import { contactWords } from './contact-words.ts';
import { ContactsPanel } from './contacts-panel.tsx';
import { fieldWords } from './field-words.ts';
import { FieldsPanel } from './fields-panel.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { listWords } from './list-words.ts';
import { ListsPanel } from './lists-panel.tsx';
import { preferenceWords } from './preference-words.ts';
import { PreferencesPanel } from './preferences-panel.tsx';
import { SegmentsPanel } from './segments-panel.tsx';
import { words } from './words.ts';

const TABS = ['contacts', 'lists', 'segments', 'fields', 'preferences'] as const;
type Tab = (typeof TABS)[number];

export function AudiencePage() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const tab = TABS.find((one) => one === asked) ?? 'contacts';
  const [isImporting, setIsImporting] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const api = useApi();
  const openImport = () => setIsImporting(true);
  const exportAll = async () => {
    try {
      const { fileName, csv } = await api.contactsCsv(params.get('search') ?? '');
      downloadFile(fileName, csv);
      showToast({ text: contactWords.exported });
    } catch (error) {
      showToast({ text: problemOf(error).title, tone: 'danger' });
    }
  };
  return (
    <Page>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <>
            <Button icon={Download} onClick={() => void exportAll()}>
              {contactWords.export}
            </Button>
            <Button icon={UserPlus} onClick={() => setIsAdding(true)}>
              {contactWords.add}
            </Button>
            <Button variant="primary" icon={Upload} onClick={openImport}>
              {words.import}
            </Button>
          </>
        }
      />
      <Tabs<Tab>
        label={words.tabs}
        value={tab}
        onChange={(next) => setParams(next === 'contacts' ? {} : { tab: next })}
        tabs={[
          { value: 'contacts', label: words.contacts, content: <ContactsPanel onImport={openImport} /> },
          { value: 'lists', label: listWords.lists, content: <ListsPanel /> },
          { value: 'segments', label: words.segments, content: <SegmentsPanel /> },
          { value: 'fields', label: fieldWords.fields, content: <FieldsPanel /> },
          { value: 'preferences', label: preferenceWords.preferences, content: <PreferencesPanel /> },
        ]}
      />
      {isAdding && <AddContactDialog onClose={() => setIsAdding(false)} />}
      <ImportDialog isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </Page>
  );
}
