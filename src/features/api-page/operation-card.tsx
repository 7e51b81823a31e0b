import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import type { SignIn } from '#product/api-users/new-api-user-dialog.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { AnswerView, WhatItAnswers } from './answers.tsx';
import { Code } from './code.tsx';
import { Method } from './method.tsx';
import type { Operation } from './operations.ts';
import { ParameterFields } from './parameter-fields.tsx';
import { BODY, curl, type Inputs, publicRequest } from './public-request.ts';
import { useSending } from './use-sending.ts';
import { words } from './words.ts';
import styles from './api-page.module.css';

type Props = Readonly<{
  operation: Operation;
  signIn: SignIn;
  /** The id of the enrolment that was accepted last from this page. */
  lastEnrolment: string | null;
  onEnrolled: (id: string) => void;
}>;

/** Where `npm run serve` answers: nothing reaches the account of a browser from outside. */
const WHERE_SERVED = 'http://localhost:4173';

/** One operation: what it is for, a form to send it, the same as a command, and what it may answer. */
export function OperationCard({ operation, signIn, lastEnrolment, onEnrolled }: Props) {
  const { id, method, path, summary, description } = operation;
  const { isServed } = useApi();
  const [changed, setChanged] = useState<Inputs>({});
  const inputs = { ...getInputs(operation, lastEnrolment), ...changed };
  const request = publicRequest(operation, inputs);
  const { send, answer, problem, isBusy } = useSending({ request, signIn, onEnrolled });
  return (
    <div id={id} className={styles['anchor']}>
      <Card title={summary} description={description}>
        <p className={styles['address']}>
          <Method of={method} />
          <code>{path}</code>
        </p>
        <form
          noValidate
          aria-label={words.tryOf(summary)}
          className={styles['try']}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) send();
          }}
        >
          <ParameterFields
            operation={operation}
            inputs={inputs}
            onChange={(name, value) => setChanged((before) => ({ ...before, [name]: value }))}
          />
          <Code
            label={words.commandOf(summary)}
            title={words.asCommand}
            copyOf={words.copyOf}
            text={curl(request, isServed ? location.origin : WHERE_SERVED, signIn.userName)}
          />
          <Button type="submit" variant="primary" busy={isBusy} aria-label={words.sendNamed(summary)}>
            {words.send}
          </Button>
          {problem && (
            <MessageBar tone="danger" role="alert" title={problem.title}>
              {problem.detail}
            </MessageBar>
          )}
        </form>
        {answer && <AnswerView summary={summary} answer={answer} />}
        <WhatItAnswers operation={operation} />
      </Card>
    </div>
  );
}

/** What stands in the fields until something else is given. */
function getInputs({ parameters, body }: Operation, lastEnrolment: string | null): Inputs {
  const begun = parameters.map(({ name, example, isGuid }) => [
    name,
    isGuid ? (lastEnrolment ?? example) : example,
  ]);
  return { ...Object.fromEntries(begun), ...(body !== null && { [BODY]: body }) };
}
