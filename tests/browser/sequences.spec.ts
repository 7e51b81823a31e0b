import { testSequences } from './support/random-sequences.ts';

// A hundred are in tests/long.
testSequences({ seed: 20_261_124, sequences: 15 });
