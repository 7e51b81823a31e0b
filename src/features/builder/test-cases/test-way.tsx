import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  describeExpectation,
  getTestCaseTitle,
  type TestWords,
} from '#domain/test-cases/describe-test-case.ts';
import { describeVerdict } from '#domain/test-cases/describe-verdict.ts';
import type { TestCase } from '#domain/test-cases/test-case.ts';
import type { TestResult } from '#domain/test-cases/test-result.ts';
import { JourneyText } from '#features/builder/journey/journey-text.tsx';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { lookOfVerdict } from './case-look.ts';
import { judged } from './test-case-row.tsx';
import { words } from './words.ts';
import styles from './test-cases.module.css';

type Props = Readonly<{
  testCase: TestCase;
  result: Exclude<TestResult, { state: 'cannotRun' }>;
  testWords: TestWords;
  onBack: () => void;
}>;

/** The way that the contact of a test case took, lit on the canvas, and what came of each expectation. */
export function TestWay({ testCase, result, testWords, onBack }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  const { journey, ways, isEveryWay, enrolledAt } = result;
  useEffect(() => back.current?.focus(), []);
  return (
    <div className={styles['way']}>
      <Button
        ref={back}
        size="small"
        variant="quiet"
        icon={ArrowLeft}
        className={styles['add']}
        onClick={onBack}
      >
        {words.back}
      </Button>
      <h3 className={styles['title']}>{getTestCaseTitle(testCase, testWords)}</h3>
      <ul className={styles['verdicts']}>
        {judged(testCase, result).map(({ key, expectation, verdict }) => {
          const { icon, text, tone } = lookOfVerdict(verdict);
          return (
            <li key={key} className={styles['verdict']} data-tone={tone}>
              <Icon of={icon} />
              <div>
                <span className="visually-hidden">{text}: </span>
                <p className={styles['claim']}>{describeExpectation(expectation, testWords)}</p>
                <p className={styles['note']}>
                  {describeVerdict(verdict, { expectation, enrolledAt }, testWords)}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {ways > 1 && <p className={styles['note']}>{isEveryWay ? words.ways(ways) : words.someWays(ways)}</p>}
      {journey && <JourneyText journeys={[journey]} planned={null} />}
    </div>
  );
}
