import type { AccountAnswer } from '#contract/account.ts';
import type { ImportPhase } from '#contract/imports.ts';
import type { Figures, ProgramSummary } from '#contract/programs.ts';
import type { ProgramId } from '#domain/ids.ts';

/**
 * What the API pushes to every tab, on the port or through the BroadcastChannel.
 */
export type News =
  | { readonly type: 'programChanged'; readonly program: ProgramSummary; readonly isDesignChanged: boolean }
  | { readonly type: 'programGone'; readonly programId: ProgramId }
  | { readonly type: 'figuresChanged'; readonly figures: Figures }
  | { readonly type: 'accountChanged'; readonly account: AccountAnswer }
  | { readonly type: 'catalogueChanged' }
  | { readonly type: 'contactsChanged' }
  /** What is planned for the contacts of a deactivated program. */
  | { readonly type: 'movesChanged'; readonly programId: ProgramId }
  | { readonly type: 'testCasesChanged'; readonly programId: ProgramId }
  | { readonly type: 'messagesSent' }
  /** How far a rehearsal has come, from 0 to 1. Nothing stored has changed. */
  | { readonly type: 'rehearsalProgress'; readonly rehearsalId: string; readonly share: number }
  /** Of how many rows an import has done what it is at. */
  | {
      readonly type: 'importProgress';
      readonly importId: string;
      readonly phase: ImportPhase;
      readonly done: number;
    }
  /** Everything was replaced: load all anew. */
  | { readonly type: 'accountReset' };
