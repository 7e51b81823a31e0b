import { touchAccount } from '#api/storage/account.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { CampaignId } from '#domain/ids.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import {
  MODEL_EVENTS,
  type ModelCommand,
  type ModelOutcome,
  type ModelProgram,
  type ModelWorld,
  modelOutcome,
} from '#tests/domain/programs/lifecycle-model.ts';
import type { Answer, ApiDriver } from './api-driver.ts';

const NAMES = ['Spring', '  Spring sale  ', ' ', 'n'.repeat(255), '🎉'.repeat(256)];
const CAMPAIGN = 1 as CampaignId;
const INVALID = () => aDesign({ nodes: [start(), end()], connectors: ways('start > end') });

/** Contacts enter at 09:00, so that an account with one enrols it when a day passes. */
type Surroundings = { hasEnrolled: boolean; isDesignValid: boolean; isCampaignGone: boolean; limit: number };
type Step = { readonly command: ModelCommand; readonly isDesignValid: boolean };

/**
 * Sends the API a sequence of commands on a new program and holds every answer, and what is read back, against the
 * model. Answers the first place where the two part, if any; `seen` hears of every outcome.
 */
export async function differencesOverHttp(
  api: ApiDriver,
  draws: readonly number[],
  seen: (cell: string) => void,
): Promise<readonly unknown[]> {
  const { id } = await api.newProgram();
  const around: Surroundings = { hasEnrolled: false, isDesignValid: true, isCampaignGone: false, limit: 50 };
  let model: ModelProgram = modelOf(await api.must('GET', `/programs/${id}`));
  for (const draw of draws) {
    await changeSurroundings(api, draw, { around, isActive: model.status === 'Active' });
    const step = stepOf(draw, model);
    const expected = modelOutcome(model, step.command, worldOf(around, model));
    const answer = await send(api, id, step);
    const read = await api.call('GET', `/programs/${id}`);
    const outcome = outcomeOf(answer, read);
    const cell = `${model.status} ${step.command.event} -> ${textOf(expected)}`;
    if (textOf(outcome) !== textOf(expected)) return [{ model, step, around, outcome, expected }];
    seen(cell);
    if ('refused' in expected) continue;
    if (expected.accepted === null) return [];
    if (step.command.event === 'save') around.isDesignValid = step.isDesignValid;
    model = expected.accepted;
  }
  return [];
}

/** Ends a sequence: the next one begins in an account without programs. */
export async function forgetPrograms({ db, news }: ApiDriver): Promise<void> {
  const { programs, designs, runs, enrolmentBlocks, stepBlocks, messageBlocks, history, activity } = db;
  await db.transaction('rw', db.tables, async () => {
    const tables = [programs, designs, runs, enrolmentBlocks, stepBlocks, messageBlocks, history, activity];
    await Promise.all(tables.map((table) => table.clear()));
    await db.campaigns.update(CAMPAIGN, { deleted: null });
    await touchAccount(db, { activeLimit: 50 });
  });
  news.length = 0;
}

async function changeSurroundings(
  api: ApiDriver,
  draw: number,
  { around, isActive }: { around: Surroundings; isActive: boolean },
): Promise<void> {
  const change = Math.floor(draw / 14_400) % 16;
  if (change === 0) {
    around.isCampaignGone = !around.isCampaignGone;
    const deleted = around.isCampaignGone ? { at: TUESDAY_AT_TEN, by: 'Ada' } : null;
    await api.db.campaigns.update(CAMPAIGN, { deleted });
    await touchAccount(api.db, {});
  }
  if (change === 1) {
    around.limit = 50 - around.limit;
    await touchAccount(api.db, { activeLimit: around.limit });
  }
  if (change >= 2 && change <= 5 && isActive && !around.hasEnrolled) {
    await api.pass(DAY);
    around.hasEnrolled = (await api.db.runs.toArray()).some(({ ever }) => ever > 0);
  }
}

function stepOf(draw: number, model: ModelProgram): Step {
  const part = (place: number, size: number) => Math.floor(draw / place) % size;
  const command: ModelCommand = {
    event: MODEL_EVENTS[part(12, 10)] ?? 'save',
    name: NAMES[part(120, 5)] ?? '',
    folder: null,
    onRevision: part(1, 12) === 0 ? model.revision - 1 : model.revision,
  };
  return { command, isDesignValid: part(600, 4) > 0 };
}

function worldOf(around: Surroundings, model: ModelProgram): ModelWorld {
  const missing = around.isCampaignGone && around.isDesignValid ? 1 : 0;
  return {
    isSaved: true,
    hasEnrolled: around.hasEnrolled,
    errors: around.isDesignValid ? missing : 1,
    missing,
    active: model.status === 'Active' ? 1 : 0,
    limit: around.limit,
  };
}

function send(api: ApiDriver, id: number, { command, isDesignValid }: Step): Promise<Answer> {
  const onRevision = command.onRevision ?? undefined;
  if (command.event === 'save') {
    const json = { design: isDesignValid ? aDesign() : INVALID() };
    return api.call('PUT', `/programs/${id}/design`, { json, onRevision });
  }
  return api.call('POST', `/programs/${id}/lifecycle`, { json: bodyOf(command), onRevision });
}

function bodyOf({ event, name, folder }: ModelCommand) {
  if (event === 'rename') return { type: event, name };
  return event === 'move' ? { type: event, folderId: folder } : { type: event };
}

function outcomeOf(answer: Answer, read: Answer): ModelOutcome {
  if (answer.status === 204) return { accepted: read.status === 404 ? null : modelOf(read.body) };
  if (answer.status >= 400) return { refused: answer.body.refusal?.kind ?? answer.body.kind };
  return { accepted: modelOf(read.body) };
}

function modelOf({ program }: ProgramDetail): ModelProgram {
  return {
    status: program.status,
    isEnrolmentDisabled: program.enrolmentDisabled !== null,
    revision: program.revision,
    designRevision: program.designRevision,
    name: program.name,
    folder: program.folderId,
    missing: program.missing.length,
  };
}

function textOf(outcome: ModelOutcome): string {
  if ('refused' in outcome) return outcome.refused;
  return outcome.accepted === null ? 'gone' : Object.values(outcome.accepted).join('|');
}
