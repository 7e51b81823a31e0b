import type { ComponentType } from 'react';

/** Each page is a chunk of its own: the list does not load the builder. */
export const loadPage = {
  programs: async () => (await import('#features/my-programs/my-programs-page.tsx')).MyProgramsPage,
  builder: async () => (await import('#features/builder/page/builder-page.tsx')).BuilderPage,
  audience: async () => (await import('#features/audience/audience-page.tsx')).AudiencePage,
  contact: async () => (await import('#features/audience/contacts/contact-page.tsx')).ContactPage,
  campaigns: async () => (await import('#features/campaigns/campaigns-page.tsx')).CampaignsPage,
  messages: async () => (await import('#features/messages/messages-page.tsx')).MessagesPage,
  report: async () => (await import('#features/report/report-page.tsx')).ReportPage,
  activity: async () => (await import('#features/activity/activity-page.tsx')).ActivityPage,
  api: async () => (await import('#features/api-page/api-page.tsx')).ApiPage,
  recycleBin: async () => (await import('#features/recycle-bin/recycle-bin-page.tsx')).RecycleBinPage,
  settings: async () => (await import('#features/settings/settings-page.tsx')).SettingsPage,
} satisfies Record<string, () => Promise<ComponentType>>;

/** Fetches the page that a visit most often begins with while the app itself is still on its way. */
export function fetchFirstPage(path: string): void {
  const load = path.startsWith('/programs/') ? loadPage.builder : loadPage.programs;
  if (!path.startsWith('/programs') && path !== '/') return;
  // If that fails, it is fetched again, and the failure shown, when the page is opened.
  load().catch(() => undefined);
}
