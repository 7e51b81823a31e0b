/** Every text of the audience screen that belongs to none of its tabs. */
export const words = {
  title: 'Audience',
  description:
    'The contacts that programs enrol, the lists and segments that gather them, and what is known of them.',
  tabs: 'Parts of the audience',
};
