import { NARROW, nothingScrollsSideways } from '#tests/browser/support/narrow.ts';
import { test } from '#tests/browser/support/test.ts';

test.use(NARROW);

nothingScrollsSideways('in the long run');
