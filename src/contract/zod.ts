import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

// The small build of Zod says nothing by itself; and its compiled checks would need eval, which the policy forbids.
z.config({ ...en(), jitless: true });

export { z };
