import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { campaignsQuery, contactTotalQuery } from '#client/queries.ts';
import { Button } from '#ui/button.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { Icon } from '#ui/icon.tsx';
import { words } from './words.ts';
import styles from './first-steps.module.css';

/** The way of a new account to its first program. */
export function FirstSteps({ onNew }: { onNew: () => void }) {
  const api = useApi();
  const contacts = useQuery(contactTotalQuery(api)).data ?? 0;
  const campaigns = useQuery(campaignsQuery(api)).data?.length ?? 0;
  return (
    <ol className={styles['steps']}>
      <FirstStep {...words.firstSteps.contacts} isDone={contacts > 0}>
        <Link to="/audience" className={buttonClass({ size: 'small' })}>
          {words.firstSteps.contacts.act}
        </Link>
      </FirstStep>
      <FirstStep {...words.firstSteps.campaign} isDone={campaigns > 0}>
        <Link to="/campaigns" className={buttonClass({ size: 'small' })}>
          {words.firstSteps.campaign.act}
        </Link>
      </FirstStep>
      <FirstStep {...words.firstSteps.program} isDone={false}>
        <Button size="small" icon={Plus} onClick={onNew}>
          {words.newProgram}
        </Button>
      </FirstStep>
    </ol>
  );
}

type StepProps = Readonly<{ title: string; text: string; isDone: boolean; children: ReactNode }>;

function FirstStep({ title, text, isDone, children }: StepProps) {
  return (
    <li className={styles['step']} data-done={isDone || undefined}>
      <span className={styles['mark']}>
        {isDone && (
          <>
            <Icon of={CircleCheck} size={20} />
            <span className="visually-hidden">{words.done}</span>
          </>
        )}
      </span>
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        <p className={styles['text']}>{text}</p>
      </div>
      {children}
    </li>
  );
}
