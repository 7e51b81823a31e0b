import { Disclosure } from '#ui/disclosure.tsx';
import { Code } from './code.tsx';
import type { Operation } from './operations.ts';
import { statusInWords } from './status-in-words.ts';
import { words } from './words.ts';
import styles from './api-page.module.css';

/** An example of what comes back, and every way to be refused. */
export function WhatItAnswers({ operation }: Readonly<{ operation: Operation }>) {
  const { summary, success, refusals } = operation;
  return (
    <Disclosure summary={words.answers}>
      <div className={styles['answers']}>
        <Code
          label={words.exampleOf(summary)}
          title={`${statusInWords(Number(success.status))}: ${success.description}`}
          text={success.example}
        />
        <ul aria-label={words.refusals(summary)} className={styles['refusals']}>
          {refusals.map(({ status, code, meaning }) => (
            <li key={code ?? status}>
              <p className={styles['refusal']}>
                {statusInWords(Number(status))} {code && <code>{code}</code>}
              </p>
              <p className={styles['quiet']}>{meaning}</p>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}
