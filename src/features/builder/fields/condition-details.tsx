import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { segmentsQuery } from '#client/queries.ts';
import { findLinks } from '#domain/campaigns/links.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { CampaignId, PreferenceId, SegmentId } from '#domain/ids.ts';
import { type Condition, type ConditionKind, SINCE_LABELS } from '#domain/nodes/condition.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import { compareNames } from '#domain/words/names.ts';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { campaignOptions } from './campaign-options.ts';
import { CONDITION_WORDS as words } from './condition-words.ts';
import { LazyRuleEditor } from './lazy-rule-editor.tsx';
import { NewSegment } from './new-segment.tsx';
import { PanelField } from './panel-field.tsx';
import { findError, type SentHere } from './panel-props.ts';
import { panelWords } from './panel-words.ts';
import { segmentOptions } from './segment-options.ts';

export type ConditionProps = Readonly<{
  condition: Condition;
  context: WordsContext;
  sentHere: SentHere;
  problems: readonly SettingProblem[];
  /** Where the condition stands among the settings: "" or "cases.2.". */
  path?: string;
  onChange: (condition: Condition, incomplete?: string) => void;
}>;

/**
 * What a kind of condition begins with: the campaign sent last before is what is most often asked about, and it is this
 * enrolment's message that is meant.
 */
export function newCondition(kind: ConditionKind, { before }: SentHere): Condition {
  const asked =
    before === null ? { campaignId: before } : { campaignId: before, since: 'enrolment' as const };
  switch (kind) {
    case 'openedCampaign':
    case 'sentCampaign':
      return { kind, ...asked };
    case 'clickedLink':
      return { kind, ...asked, link: null };
    case 'fieldRule':
      return { kind, rule: null };
    case 'inSegment':
      return { kind, segmentId: null };
    case 'preference':
      return { kind, preferenceId: null };
  }
}

/** The fields of the kind of condition that was chosen. */
export function ConditionDetails(props: ConditionProps) {
  const { condition, context, problems, path = '', onChange } = props;
  switch (condition.kind) {
    case 'openedCampaign':
    case 'sentCampaign':
      return (
        <>
          <CampaignField
            {...props}
            campaignId={condition.campaignId}
            choose={(campaignId) => onChange({ ...condition, campaignId })}
          />
          <SinceField {...props} condition={condition} />
        </>
      );
    case 'clickedLink':
      return (
        <>
          <CampaignField
            {...props}
            campaignId={condition.campaignId}
            choose={(campaignId) => onChange({ ...condition, campaignId, link: null })}
          />
          <LinkField {...props} condition={condition} />
          <SinceField {...props} condition={condition} />
        </>
      );
    case 'fieldRule':
      return (
        <PanelField name={`${path}rule`}>
          <LazyRuleEditor
            rule={condition.rule}
            catalogue={context.catalogue}
            error={findError(problems, `${path}rule`)}
            onChange={(rule, incomplete) => onChange({ kind: 'fieldRule', rule }, incomplete)}
          />
        </PanelField>
      );
    case 'inSegment':
      return <SegmentField {...props} segmentId={condition.segmentId} />;
    case 'preference':
      return (
        <PanelField name={`${path}preferenceId`}>
          <SelectField
            label={words.preference}
            placeholder={words.selectPreference}
            error={findError(problems, `${path}preferenceId`)}
            value={condition.preferenceId === null ? undefined : String(condition.preferenceId)}
            options={preferenceOptions(context.catalogue, condition.preferenceId)}
            onChange={(id) => onChange({ kind: 'preference', preferenceId: Number(id) as PreferenceId })}
          />
        </PanelField>
      );
  }
}

type CampaignFieldProps = ConditionProps &
  Readonly<{ campaignId: CampaignId | null; choose: (campaignId: CampaignId) => void }>;

function CampaignField({ campaignId, choose, context, sentHere, problems, path = '' }: CampaignFieldProps) {
  return (
    <PanelField name={`${path}campaignId`}>
      <SelectField
        label={panelWords.campaign}
        placeholder={panelWords.selectCampaign}
        error={findError(problems, `${path}campaignId`)}
        value={campaignId === null ? undefined : String(campaignId)}
        options={campaignOptions(context.catalogue, sentHere, campaignId)}
        onChange={(id) => choose(Number(id) as CampaignId)}
      />
    </PanelField>
  );
}

type CampaignCondition = Extract<Condition, { readonly campaignId: CampaignId | null }>;
const SINCE = (['enrolment', 'ever'] as const).map((value) => ({ value, label: SINCE_LABELS[value] }));

/** [E9] */
function SinceField({
  condition,
  path = '',
  onChange,
}: ConditionProps & Readonly<{ condition: CampaignCondition }>) {
  const { since, ...rest } = condition;
  return (
    <PanelField name={`${path}since`}>
      <SelectField
        label={words.since}
        value={since ?? 'ever'}
        options={SINCE}
        onChange={(value) => onChange(value === 'enrolment' ? { ...rest, since: value } : rest)}
      />
    </PanelField>
  );
}

const ANY_LINK = 'any';

function LinkField({
  condition,
  context,
  problems,
  path = '',
  onChange,
}: ConditionProps & Readonly<{ condition: Extract<Condition, { kind: 'clickedLink' }> }>) {
  const campaign =
    condition.campaignId === null ? undefined : context.catalogue.campaigns.get(condition.campaignId);
  if (!campaign) return null;
  const links = findLinks(campaign.body).map((link) => ({ value: link, label: link }));
  const { link } = condition;
  const gone =
    link === null || links.some(({ value }) => value === link)
      ? []
      : [{ value: link, label: words.goneLink(link) }];
  return (
    <PanelField name={`${path}link`}>
      <SelectField
        label={words.link}
        error={findError(problems, `${path}link`)}
        value={link ?? ANY_LINK}
        options={[{ value: ANY_LINK, label: words.anyLink }, ...gone, ...links]}
        onChange={(value) => onChange({ ...condition, link: value === ANY_LINK ? null : value })}
      />
    </PanelField>
  );
}

function SegmentField({
  segmentId,
  context,
  problems,
  path = '',
  onChange,
}: ConditionProps & Readonly<{ segmentId: SegmentId | null }>) {
  const { data } = useQuery(segmentsQuery(useApi()));
  return (
    <>
      <PanelField name={`${path}segmentId`}>
        <SelectField
          label={panelWords.segment}
          placeholder={panelWords.selectSegment}
          error={findError(problems, `${path}segmentId`)}
          value={segmentId === null ? undefined : String(segmentId)}
          options={segmentOptions(segmentId, context.catalogue, data)}
          onChange={(id) => onChange({ kind: 'inSegment', segmentId: Number(id) as SegmentId })}
        />
      </PanelField>
      <NewSegment onCreated={(id) => onChange({ kind: 'inSegment', segmentId: id })} />
    </>
  );
}

function preferenceOptions(catalogue: Catalogue, chosen: PreferenceId | null): readonly SelectOption[] {
  const known = [...catalogue.preferences.values()].toSorted((a, b) => compareNames(a.name, b.name));
  const options = known.map(({ id, name }) => ({ value: String(id), label: name }));
  if (chosen === null || catalogue.preferences.has(chosen)) return options;
  return [
    { value: String(chosen), label: quoteName({ kind: 'preference', id: chosen }, catalogue) },
    ...options,
  ];
}
