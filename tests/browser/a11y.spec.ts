import { FOR_AXE, nothingFoundByAxe } from './support/axe-on-scenes.ts';
import { test } from './support/test.ts';

test.use(FOR_AXE);

nothingFoundByAxe('with every change');
