import { Download, Upload, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { downloadFile } from '#client/download-file.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { AddContactDialog } from '#features/audience/contacts/add-contact-dialog.tsx';
import { ContactsPanel } from '#features/audience/contacts/contacts-panel.tsx';
import { contactWords } from '#features/audience/contacts/words.ts';
import { DataFieldsPanel } from '#features/audience/data-fields/data-fields-panel.tsx';
import { fieldWords } from '#features/audience/data-fields/words.ts';
import { ListsPanel } from '#features/audience/lists/lists-panel.tsx';
import { listWords } from '#features/audience/lists/words.ts';
import { PreferencesPanel } from '#features/audience/preferences/preferences-panel.tsx';
import { preferenceWords } from '#features/audience/preferences/words.ts';
import { SegmentsPanel } from '#features/audience/segments/segments-panel.tsx';
import { segmentWords } from '#features/audience/segments/words.ts';
import { suppressionWords } from '#features/audience/suppressions/words.ts';
import { Button } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { showToast } from '#ui/toaster.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { words } from './words.ts';

const TABS = ['contacts', 'lists', 'segments', 'fields', 'preferences', 'suppressions'] as const;
const SuppressionsPanel = lazyComponent(
  async () => (await import('#features/audience/suppressions/suppressions-panel.tsx')).SuppressionsPanel,
  <DelayedSkeleton />,
);

type Tab = (typeof TABS)[number];

/** Read and drawn by few visitors, and large. */
const ImportDialog = lazyComponent(
  async () => (await import('#features/audience/imports/import-dialog.tsx')).ImportDialog,
);
const RecentImports = lazyComponent(
  async () => (await import('#features/audience/imports/recent-imports.tsx')).RecentImports,
);

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
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
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
              {contactWords.import}
            </Button>
          </>
        }
      />
      <Tabs<Tab>
        label={words.tabs}
        value={tab}
        onChange={(next) => setParams(next === 'contacts' ? {} : { tab: next })}
        tabs={[
          {
            value: 'contacts',
            label: contactWords.contacts,
            content: (
              <>
                <ContactsPanel onImport={openImport} />
                <RecentImports />
              </>
            ),
          },
          { value: 'lists', label: listWords.lists, content: <ListsPanel /> },
          { value: 'segments', label: segmentWords.segments, content: <SegmentsPanel /> },
          { value: 'fields', label: fieldWords.fields, content: <DataFieldsPanel /> },
          { value: 'preferences', label: preferenceWords.preferences, content: <PreferencesPanel /> },
          { value: 'suppressions', label: suppressionWords.suppressions, content: <SuppressionsPanel /> },
        ]}
      />
      {isAdding && <AddContactDialog onClose={() => setIsAdding(false)} />}
      {isImporting && <ImportDialog onClose={() => setIsImporting(false)} />}
    </Page>
  );
}
