import { writeFileSync } from 'node:fs';
import { formatHeadersFile } from './security-headers.mjs';

writeFileSync(new URL('../public/_headers', import.meta.url), formatHeadersFile());
