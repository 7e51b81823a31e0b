import { expect, test } from 'vitest';
import type { PersonalData } from '#contract/personal-data.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { formatPersonalDataPage } from '#features/audience/contacts/personal-data-file.ts';
import { aContact } from '#tests/domain/builders/a-contact.ts';

test('[A21] [SEC-3] the page of what is known of a person shows markup as text', () => {
  const data: PersonalData = {
    account: 'Tamsin & Oake',
    at: 0 as Instant,
    contact: aContact({ fields: { FIRSTNAME: '<img src=x onerror=alert(1)>' } }),
    lists: ['"News"'],
    preferences: [],
    programs: [],
    messages: [],
    activity: [],
  };

  const page = new DOMParser().parseFromString(
    formatPersonalDataPage(data, () => 'today'),
    'text/html',
  );

  expect(page.querySelector('img, script')).toBeNull();
  expect(page.title).toBe('What Tamsin & Oake knows of ada@example.com');
  expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toContain(
    '<img src=x onerror=alert(1)>',
  );
});
