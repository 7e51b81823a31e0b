/** Every text of the card that makes trouble. */
export const troubleWords = {
  title: 'Try out trouble',
  text: 'See how the app behaves when answers are late or lost. In this tab only, until it is reloaded or you stop it; nothing that was done is lost.',
  delay: 'Answers take',
  delays: { 0: 'No longer than they do', 500: 'Half a second more', 3000: '3 seconds more' },
  failures: 'Calls that fail',
  failuresOf: {
    none: { label: 'None', hint: undefined },
    oneInFive: {
      label: '1 in 5',
      hint: 'Before the account hears of it, or after it was done and only the answer is lost.',
    },
    everyChange: { label: 'Every change', hint: 'The account can be looked at, and nothing in it changed.' },
  },
  offline: 'Offline',
  offlineHint: 'Nothing gets through: neither calls nor news of what others do.',
} as const;
