import { CircleCheck, CircleX } from 'lucide-react';
import type { ApiAnswer } from '#client/connection/connection.ts';
import { Badge } from '#ui/badge.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Code } from './code.tsx';
import { formatStatus } from './format-status.ts';
import { jsonText } from './json-text.ts';
import type { Operation } from './operations.ts';
import { words } from './words.ts';
import styles from './api-page.module.css';

type Props = Readonly<{ summary: string; answer: ApiAnswer }>;

/** What came back, unchanged. */
export function AnswerView({ summary, answer: { status, headers, body } }: Props) {
  const isFine = status < 400;
  const title = (
    <span className={styles['answerTitle']}>
      {words.answer}
      <Badge tone={isFine ? 'success' : 'danger'} icon={isFine ? CircleCheck : CircleX}>
        {formatStatus(status)}
      </Badge>
      {headers['content-type']}
    </span>
  );
  return (
    <div className={styles['answer']}>
      <Code
        label={words.answerOf(summary)}
        title={title}
        text={body === '' ? words.emptyBody : readable(body, headers['content-type'] ?? '')}
      />
      {status === 401 && <p className={styles['quiet']}>{words.signInFirst}</p>}
    </div>
  );
}

/** What an operation may answer: an example, and every way to be refused. */
export function WhatItAnswers({ operation }: Readonly<{ operation: Operation }>) {
  const { summary, success, refusals } = operation;
  return (
    <Disclosure summary={words.answers}>
      <div className={styles['answers']}>
        <Code
          label={words.exampleOf(summary)}
          title={`${formatStatus(Number(success.status))}: ${success.description}`}
          text={success.example}
        />
        <ul aria-label={words.refusals(summary)} className={styles['refusals']}>
          {refusals.map(({ status, code, meaning }) => (
            <li key={code ?? status}>
              <p className={styles['refusal']}>
                {formatStatus(Number(status))} {code && <code>{code}</code>}
              </p>
              <p className={styles['quiet']}>{meaning}</p>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

function readable(body: string, type: string): string {
  return type.startsWith('application/json') ? jsonText(JSON.parse(body)) : body;
}
