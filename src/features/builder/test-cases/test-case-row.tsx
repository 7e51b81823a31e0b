import { Copy, Pencil, Trash2 } from 'lucide-react';
import type { Instant } from '#domain/schedule/instant.ts';
import { getTestCaseTitle, type TestWords } from '#domain/test-cases/describe-test-case.ts';
import { describeGaps, describeVerdict } from '#domain/test-cases/describe-verdict.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';
import type { TestResult, Verdict } from '#domain/test-cases/test-result.ts';
import { Badge } from '#ui/badge.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { getLook } from './case-look.ts';
import { words } from './words.ts';
import styles from './test-cases.module.css';

type Props = Readonly<{
  testCase: TestCase;
  result: TestResult | undefined;
  /** The program has changed since it was run. */
  isOutdated: boolean;
  testWords: TestWords;
  fullBecause: string | undefined;
  onShow: () => void;
  onEdit: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}>;

/** One test case: how it stands, what it says, and what came instead. */
export function TestCaseRow(props: Props) {
  const { testCase, result, isOutdated, testWords, fullBecause } = props;
  const title = getTestCaseTitle(testCase, testWords);
  const { text, tone, icon } = getLook(result, isOutdated);
  const hasRun = result !== undefined && result.state !== 'cannotRun';
  return (
    <li className={styles['case']} data-case={testCase.id}>
      <Badge tone={tone} icon={icon}>
        {text}
      </Badge>
      <p className={styles['title']}>{title}</p>
      {hasRun && !result.isEveryWay && <p className={styles['why']}>{words.someWays(result.ways)}</p>}
      {result && <WhyNot testCase={testCase} result={result} testWords={testWords} />}
      <div className={styles['tools']}>
        {hasRun && (
          <Button
            size="small"
            aria-label={words.showWayOf(title)}
            disabledReason={result.journey === null ? words.neverIn : undefined}
            onClick={props.onShow}
          >
            {words.showWay}
          </Button>
        )}
        <span className={styles['ends']}>
          <IconButton
            size="small"
            name={words.editOf(title)}
            tooltip={words.edit}
            icon={Pencil}
            onClick={props.onEdit}
          />
          <IconButton
            size="small"
            name={words.duplicateOf(title)}
            tooltip={words.duplicate}
            icon={Copy}
            disabledReason={fullBecause}
            onClick={props.onDuplicate}
          />
          <IconButton
            size="small"
            name={words.removeOf(title)}
            tooltip={words.remove}
            icon={Trash2}
            onClick={props.onRemove}
          />
        </span>
      </div>
    </li>
  );
}

type WhyProps = Readonly<{ testCase: TestCase; result: TestResult; testWords: TestWords }>;

/** Only what does not hold is told here; the way tells the rest. */
function WhyNot({ testCase, result, testWords }: WhyProps) {
  if (result.state === 'cannotRun') {
    return <p className={styles['why']}>{describeGaps(result.gaps, testWords)}</p>;
  }
  const failed = judged(testCase, result).filter(({ verdict }) => !verdict.isMet);
  if (failed.length === 0) return null;
  return (
    <ul className={styles['why']}>
      {failed.map(({ key, verdict, expectation }) => (
        <li key={key}>
          {describeVerdict(verdict, { expectation, enrolledAt: result.enrolledAt }, testWords)}
        </li>
      ))}
    </ul>
  );
}

type Ran = { readonly verdicts: readonly Verdict[]; readonly enrolledAt: Instant };

/** Each expectation with what came of it; one that was added since it was run has no verdict. */
export function judged({ expectations }: TestCase, { verdicts }: Ran) {
  return expectations.flatMap((expectation, key) => {
    const verdict = verdicts[key];
    return verdict ? [{ key, expectation, verdict }] : [];
  });
}
