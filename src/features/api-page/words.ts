export const words = {
  heading: 'API',
  text: 'Other apps can list this account’s programs and enrol contacts in them. They cannot create, change, activate or deactivate programs.',
  download: 'Download OpenAPI document',
  fileName: 'program-builder-openapi.json',
  contents: 'Operations',

  signInTitle: 'Sign in',
  signInText: 'Every request needs an API user and uses Basic authentication (RFC 7617).',
  userName: 'User name',
  password: 'Password',
  passwordHint: 'Kept on this page only, and cleared when you leave.',
  manage: 'Manage API users',

  whereTitle: 'Base URL',
  whereText:
    'Requests from this page go to the account in this browser. Nothing outside the browser can reach it.',
  whereServed: 'This page and other apps on this machine use the same account, on the server at ',
  whereServe: {
    before: 'To let other apps use it, run ',
    after: ' in the project. The same API is then available over HTTP, for an account kept by the server.',
  },
  command: 'npm run serve',

  tryOf: (summary: string) => `Try: ${summary}`,
  body: 'Body',
  otherwise: (value: string) => `Default: ${value}.`,
  send: 'Send',
  sendNamed: (summary: string) => `Send: ${summary}`,
  asCommand: 'cURL',
  commandOf: (summary: string) => `cURL for: ${summary}`,
  copyOf: 'cURL command',

  answer: 'Response',
  answerOf: (summary: string) => `Response: ${summary}`,
  emptyBody: 'No response body.',
  signInFirst: 'Enter a user name and password above. Deleted API users cannot sign in.',
  announced: (status: string) => `Response: ${status}`,
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

  answers: 'Responses',
  exampleOf: (summary: string) => `Example response: ${summary}`,
  refusals: (summary: string) => `Errors: ${summary}`,
} as const;
