import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { getProblem } from '#client/connection/api-error.ts';
import { describeTestCase } from '#domain/test-cases/describe-test-case.ts';
import type { WrittenTestCase } from '#domain/test-cases/test-case.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type CaseDraft, findErrors, writtenFrom } from './case-draft.ts';
import { words } from './editor-words.ts';
import { EnrolmentFields } from './enrolment-fields.tsx';
import { ExpectationFields } from './expectation-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { ReactionFields } from './reaction-fields.tsx';
import styles from './test-cases.module.css';

type Props = Readonly<{
  initial: CaseDraft;
  isNew: boolean;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
  onWrite: (testCase: WrittenTestCase) => Promise<unknown>;
}>;

const NAME_LENGTH = 255;

/** One test case as a sentence that is filled in: who, what they do, and what becomes of them. */
export function CaseEditor({ initial, isNew, isOpen, onClose, onClosed, onWrite }: Props) {
  const { words: context, catalogue } = useBuilder();
  const design = useDesign(({ present }) => present);
  const [draft, setDraft] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const write = useMutation({ mutationFn: () => onWrite(writtenFrom(draft)), onSuccess: onClose });

  const change = (part: Partial<CaseDraft>) => setDraft((before) => ({ ...before, ...part }));
  const errors = isChecked ? findErrors(draft) : undefined;
  const submit = () => {
    setIsChecked(true);
    if (findErrors(draft).size === 0) write.mutate();
    // The fields learn of it first.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const problem = write.isError ? getProblem(write.error) : null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
      onSubmit={submit}
      size="large"
      title={isNew ? words.addTitle : words.editTitle}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={write.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <div ref={form} className={styles['form']}>
        <Sentence draft={draft} />
        <section className={styles['rows']}>
          <h3 className={styles['part']}>{words.person}</h3>
          <PersonFields
            person={draft.person}
            catalogue={catalogue}
            errors={errors}
            onChange={(person) => change({ person })}
          />
          <EnrolmentFields
            enrolled={draft.enrolled}
            context={context}
            errors={errors}
            onChange={(enrolled) => change({ enrolled })}
          />
        </section>
        <ReactionFields
          reactions={draft.reactions}
          design={design}
          context={context}
          errors={errors}
          onChange={(reactions) => change({ reactions })}
        />
        <ExpectationFields
          expectations={draft.expectations}
          design={design}
          context={context}
          errors={errors}
          onChange={(expectations) => change({ expectations })}
        />
        <TextField
          label={words.name}
          hint={words.nameHint}
          optional
          maxLength={NAME_LENGTH}
          autoComplete="off"
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        {problem && (
          <MessageBar tone="danger" role="alert">
            {joinReason(problem)}
          </MessageBar>
        )}
      </div>
    </Dialog>
  );
}

/** What has been filled in so far, as it will be read. */
function Sentence({ draft }: { draft: CaseDraft }) {
  const { words: context } = useBuilder();
  const design = useDesign(({ present }) => present);
  const written = writtenFrom(draft);
  return (
    <div className={styles['sentence']}>
      <p className={styles['note']}>{words.sentence}</p>
      <p>
        {written.expectations.length === 0
          ? words.unfinished
          : `${describeTestCase(written, { design, context })}.`}
      </p>
    </div>
  );
}
