import { testSequences } from '#tests/browser/support/random-sequences.ts';

testSequences({ seed: 20_261_125, sequences: 100 });
