import { isReadyToSend } from '#domain/campaigns/campaign.ts';
import { findLinks } from '#domain/campaigns/links.ts';
import type { NamedCampaign } from '#domain/catalogue/catalogue.ts';
import {
  drawReaction,
  type MessageIdentity,
  mayOptOut,
  NO_REACTION,
  type Reaction,
} from '#domain/engine/chance/reactions.ts';
import { noteMessage } from '#domain/engine/population/campaign-times.ts';
import { appendMessage, type SentMessage } from '#domain/engine/records/message-log.ts';
import { countMessage } from '#domain/engine/world/message-tally.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import type { CampaignId } from '#domain/ids.ts';
import { formatMergeValues, listMergeFields } from '#domain/messages/sent-campaign.ts';
import type { SendEmailSettings } from '#domain/nodes/send-email.ts';
import type { SkipReason } from '#domain/nodes/skip-reasons.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { awaitOptOut } from './opt-out-contact.ts';
import { wakeContact } from './wake-contact.ts';

/** [E10] Skipped when the campaign is missing or not ready. */
export function sendEmail(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  { campaignId }: SendEmailSettings,
): 'sent' | SkipReason {
  const campaign = campaignId === null ? undefined : world.catalogue.campaigns.get(campaignId);
  if (campaignId === null || !campaign) return 'skippedNoCampaign';
  if (!isReadyToSend(campaign)) return 'skippedCampaignNotReady';
  const { contact, enrolment, node, visit } = visitor;
  const isAskedAbout = world.times.has(campaignId);
  const isNoted = isAskedAbout || !world.isSimulation || program.observer?.wantsReactions;
  const reaction = findReaction(world, program, { visitor, at, campaign, isNoted: isNoted === true });
  if (reaction.optOut) awaitOptOut(world, contact, { ...reaction.optOut, campaignId });
  program.sent[node] = (program.sent[node] ?? 0) + 1;
  if (world.isSimulation) {
    countMessage(world.tally, { programId: program.programId, enrolment, contact, at, isSms: false });
    program.observer?.sent(contact, node, at, reaction);
    if (!isAskedAbout) return 'sent';
  }
  const message: SentMessage = {
    sentAt: at,
    contact: world.population.ids[contact] ?? 0,
    campaign: campaignId,
    program: program.programId,
    enrolment,
    node,
    visit,
    // Each by its name: spreading costs a third of a send.
    openedAt: reaction.openedAt,
    clickedAt: reaction.clickedAt,
    link: reaction.link,
    optOut: reaction.optOut,
    revision: campaign.revision,
    mergeValues: world.isSimulation ? '' : findMergeValues(world, contact, campaign),
  };
  if (!world.isSimulation) appendMessage(world.messages, message);
  if (!isAskedAbout) return 'sent';
  // [E8] [E9] A decision in any program may wait for the send, or for what will come of it.
  noteMessage(world.times, contact, message);
  wakeContact(world, program, contact, at, (waiting) =>
    Boolean(waiting?.step.asks?.campaigns.includes(campaignId)),
  );
  return 'sent';
}

type BodyOfCampaign = { readonly id: CampaignId; readonly body: string };

type Sending = {
  readonly visitor: Visitor;
  readonly at: Instant;
  readonly campaign: BodyOfCampaign;
  /** Otherwise nothing matters of it but what ends subscriptions. */
  readonly isNoted: boolean;
};

function findReaction(
  world: World,
  program: ProgramState,
  { visitor: { contact, node, visit, enrolledAt }, at, campaign, isNoted }: Sending,
): Reaction {
  if (world.scenario) return world.scenario.reactionTo(campaign.id, at, getLinks(world, campaign));
  const { ids, reacts } = world.population;
  if (reacts[contact] === 0) return NO_REACTION;
  const reader = { id: ids[contact] ?? 0, isSample: true };
  const idHash = program.nodes[node]?.idHash ?? 0;
  const identity: MessageIdentity = { program: program.programId, node: idHash, visit, enrolledAt };
  if (!isNoted && !mayOptOut(reader, identity, world.seed)) return NO_REACTION;
  return drawReaction(reader, identity, { sentAt: at, links: getLinks(world, campaign), seed: world.seed });
}

/** [A12] Empty where the campaign has no merge field. */
function findMergeValues(world: World, index: number, campaign: NamedCampaign): string {
  const names = world.mergeFields.get(campaign) ?? listMergeFields(campaign);
  world.mergeFields.set(campaign, names);
  const contact = world.population.contacts[index];
  return names.length === 0 || !contact
    ? ''
    : formatMergeValues(names, contact, world.catalogue.dataFields, world.sending);
}

/** By body, for a campaign may be edited during the life of a world. */
function getLinks({ links }: World, { body }: BodyOfCampaign): readonly string[] {
  const known = links.get(body);
  if (known) return known;
  const found = findLinks(body);
  links.set(body, found);
  return found;
}
