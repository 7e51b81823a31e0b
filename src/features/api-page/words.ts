export const words = {
  heading: 'API',
  text: 'Other software can list the programs of this account and enrol contacts in them. It cannot create, change, activate or deactivate a program.',
  download: 'Download OpenAPI document',
  fileName: 'program-builder-openapi.json',
  contents: 'Operations',

  signInTitle: 'Sign in',
  signInText: 'Every request is made by an API user, with Basic authentication (RFC 7617).',
  userName: 'User name',
  password: 'Password',
  passwordHint: 'Stays on this page, and is gone when you leave it.',
  manage: 'Manage API users',

  whereTitle: 'Where it answers',
  whereText:
    'What you send from this page is answered by the account in this browser, which nothing can reach from outside.',
  whereServed: 'This page and other software on this machine reach the same account, kept by the server at ',
  whereServe: {
    before: 'To let other software reach it, start ',
    after:
      ' in the project: the same operations answer there over HTTP, for an account that the server keeps.',
  },
  command: 'npm run serve',

  tryOf: (summary: string) => `Try: ${summary}`,
  body: 'Body',
  otherwise: (value: string) => `${value} where nothing is given.`,
  send: 'Send',
  sendNamed: (summary: string) => `Send: ${summary}`,
  asCommand: 'As a command',
  commandOf: (summary: string) => `Command: ${summary}`,
  copyOf: 'Command',

  answer: 'Answer',
  answerOf: (summary: string) => `Answer: ${summary}`,
  emptyBody: 'Without a body.',
  signInFirst: 'Fill in user name and password above. An API user that was deleted is shut out.',
  announced: (status: string) => `Answer: ${status}`,
  statuses: {
    200: '200 OK',
    201: '201 Created',
    400: '400 Bad Request',
    401: '401 Unauthorized',
    404: '404 Not Found',
    422: '422 Unprocessable Content',
    500: '500 Internal Server Error',
    503: '503 Service Unavailable',
  } as Readonly<Record<number, string>>,

  answers: 'What it answers',
  exampleOf: (summary: string) => `Example of an answer: ${summary}`,
  refusals: (summary: string) => `Refusals: ${summary}`,
} as const;
