/** Every text of the audience screen that belongs to none of its tabs. */
export const words = {
  title: 'Audience',
  description: 'Your contacts, their lists and segments, and the data you hold about them.',
  tabs: 'Audience sections',
};
