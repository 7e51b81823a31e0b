import { testKillsWhileSaving } from '#tests/browser/support/kills-while-saving.ts';

testKillsWhileSaving({ seed: 20_261_126, kills: 100 });
