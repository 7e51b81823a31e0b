import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { SegmentsPanel } from './segments-panel.tsx';
import { words } from './words.ts';

type Tab = 'contacts' | 'segments';

export function AudiencePage() {
  const [params, setParams] = useSearchParams();
  const tab: Tab = params.get('tab') === 'segments' ? 'segments' : 'contacts';
  const [isImporting, setIsImporting] = useState(false);
  const openImport = () => setIsImporting(true);
  return (
    <Page>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <Button variant="primary" icon={Upload} onClick={openImport}>
            {words.import}
          </Button>
        }
      />
      <Tabs<Tab>
        label={words.tabs}
        value={tab}
        onChange={(next) => setParams(next === 'contacts' ? {} : { tab: next })}
        tabs={[
          { value: 'contacts', label: words.contacts, content: <ContactsPanel onImport={openImport} /> },
          { value: 'segments', label: words.segments, content: <SegmentsPanel /> },
        ]}
      />
      <ImportDialog isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </Page>
  );
}
