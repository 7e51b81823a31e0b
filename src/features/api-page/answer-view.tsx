import { CircleCheck, CircleX } from 'lucide-react';
import type { ApiAnswer } from '#client/connection.ts';
import { Badge } from '#ui/badge.tsx';
import { Code } from './code.tsx';
import { jsonText } from './json-text.ts';
import { statusInWords } from './status-in-words.ts';
import { words } from './words.ts';
import styles from './api-page.module.css';

type Props = Readonly<{ summary: string; answer: ApiAnswer }>;

/** What came back, as it came back. */
export function AnswerView({ summary, answer: { status, headers, body } }: Props) {
  const isFine = status < 400;
  const title = (
    <span className={styles['answerTitle']}>
      {words.answer}
      <Badge tone={isFine ? 'success' : 'danger'} icon={isFine ? CircleCheck : CircleX}>
        {statusInWords(status)}
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

function readable(body: string, type: string): string {
  return type.startsWith('application/json') ? jsonText(JSON.parse(body)) : body;
}
