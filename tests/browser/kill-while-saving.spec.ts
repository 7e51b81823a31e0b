import { testKillsWhileSaving } from './support/kills-while-saving.ts';

// A hundred are in tests/long, and a hundred while the engine runs.
testKillsWhileSaving({ seed: 20_261_122, kills: 10 });
