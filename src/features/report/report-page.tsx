import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { ApiError, getProblem } from '#client/connection/api-error.ts';
import { formatNumber } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import { useAccountNow, useTimeZone } from '#client/use-account.ts';
import type { ProgramReport } from '#contract/report.ts';
import type { ProgramId } from '#domain/ids.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { formatShare } from '#domain/words/shares.ts';
import { formatDay } from '#product/days/format-day.ts';
import { ProgramTabs } from '#product/program-tabs.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page } from '#ui/page.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { StatTiles } from '#ui/stat-tile.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { DownloadMenu } from './download-menu.tsx';
import { PeriodChooser } from './period-chooser.tsx';
import { ReportCharts } from './report-charts.tsx';
import { toQuery, usePeriod } from './report-period.ts';
import { ReportTables } from './report-tables.tsx';
import { words } from './words.ts';

/** `/programs/:id/report` */
export function ReportPage() {
  const text = useParams()['id'] ?? '';
  if (!/^[1-9]\d{0,9}$/.test(text)) return <NotFound />;
  return <ReportContent programId={Number(text) as ProgramId} />;
}

export function ReportContent({ programId }: { programId: ProgramId }) {
  const [period, setPeriod] = usePeriod();
  const report = useReport(programId, period);
  const navigate = useNavigate();
  const { data } = report;
  if (report.error instanceof ApiError && report.error.problem.status === 404) return <NotFound />;
  return (
    <Page>
      <PageHeader
        title={data?.programName ?? words.title}
        back={
          <ProgramTabs programId={programId} current="report" onGo={(address) => void navigate(address)} />
        }
        description={data && words.periodShown(formatDay(data.from), formatDay(data.until))}
        actions={data && <DownloadMenu report={data} />}
      />
      {data && hasEverRun(data) && <PeriodChooser period={period} onChange={setPeriod} shown={data} />}
      {report.isPending && <DelayedSkeleton />}
      {report.isError && (
        <ErrorState title={words.failed} onRetry={() => void report.refetch()} busy={report.isFetching}>
          {joinReason(getProblem(report.error))}
        </ErrorState>
      )}
      {data && !report.isError && <Contents report={data} isWhole={period.kind === 'all'} />}
    </Page>
  );
}

function Contents({ report, isWhole }: { report: ProgramReport; isWhole: boolean }) {
  if (isWhole && !hasEverRun(report)) {
    return (
      <EmptyState icon={ChartColumn} title={words.empty}>
        {words.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <ReportTiles report={report} />
      <ReportCharts report={report} />
      <ReportTables report={report} />
    </>
  );
}

/** A period in which nothing happened is still a period of a program that ran. */
function hasEverRun({ everEnrolled }: ProgramReport): boolean {
  return everEnrolled > 0;
}

function NotFound() {
  return (
    <Page>
      <PageHeader title={words.title} />
      <EmptyState
        icon={ChartColumn}
        title={words.notFound}
        action={
          <Link to="/programs" className={buttonClass()}>
            {words.toMyPrograms}
          </Link>
        }
      >
        {words.notFoundText}
      </EmptyState>
    </Page>
  );
}

function useReport(programId: ProgramId, period: Parameters<typeof toQuery>[0]) {
  const api = useApi();
  const now = useAccountNow();
  const timeZone = useTimeZone();
  const query = now === undefined ? null : toQuery(period, now, timeZone);
  return useQuery({
    queryKey: [...KEYS.report, programId, query],
    queryFn: () => api.report(programId, query ?? {}),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    // Counted anew each time it is opened.
    staleTime: 0,
  });
}

function ReportTiles({ report: { enrolled, inside, finished, messages } }: { report: ProgramReport }) {
  const share = (part: number) => words.ofSent(formatShare(part, messages.sent));
  return (
    <StatTiles
      stats={[
        { label: words.enrolled, value: formatNumber(enrolled.total) },
        { label: words.inside, value: formatNumber(inside) },
        { label: words.finished, value: formatNumber(finished.total) },
        {
          label: words.median,
          value: finished.median === null ? '–' : formatDuration(finished.median),
          detail: finished.p90 === null ? words.nobodyFinished : words.p90(formatDuration(finished.p90)),
        },
        { label: words.sent, value: formatNumber(messages.sent) },
        { label: words.opened, value: formatNumber(messages.opened), detail: share(messages.opened) },
        { label: words.clicked, value: formatNumber(messages.clicked), detail: share(messages.clicked) },
      ]}
    />
  );
}
