import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { backupProblems } from './backup-problems.ts';

export function refusal({ title, detail }: { title: string; detail: string }): ApiRefusal {
  return new ApiRefusal({ kind: 'badRequest', title, detail });
}

export function damaged(reference: string): ApiRefusal {
  return refusal(backupProblems.damaged(reference));
}
