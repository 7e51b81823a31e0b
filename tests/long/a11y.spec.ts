import { FOR_AXE, nothingFoundByAxe } from '#tests/browser/support/axe-on-scenes.ts';
import { test } from '#tests/browser/support/test.ts';

test.use(FOR_AXE);

nothingFoundByAxe('in the long run');
