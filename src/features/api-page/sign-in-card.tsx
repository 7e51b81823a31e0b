import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { NewApiUserDialog, type SignIn } from '#product/api-users/new-api-user-dialog.tsx';
import { apiUserWords } from '#product/api-users/words.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextField } from '#ui/text-field.tsx';
import { words } from './words.ts';
import styles from './api-page.module.css';

type Props = Readonly<{ signIn: SignIn; onChange: (signIn: SignIn) => void }>;

/** Whose credentials go with what is sent from the page. A new API user's are filled in. */
export function SignInCard({ signIn, onChange }: Props) {
  const [isMaking, setIsMaking] = useState(false);
  const made = useOpening(isMaking || null);
  return (
    <Card
      title={words.signInTitle}
      description={
        <>
          {words.signInText} <Link to="/settings">{words.manage}</Link>
        </>
      }
      actions={
        <Button icon={Plus} onClick={() => setIsMaking(true)}>
          {apiUserWords.newUser}
        </Button>
      }
    >
      <div className={styles['fields']}>
        <TextField
          label={words.userName}
          autoComplete="off"
          spellCheck={false}
          value={signIn.userName}
          onChange={(userName) => onChange({ ...signIn, userName })}
        />
        <TextField
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autoComplete="off"
          value={signIn.password}
          onChange={(password) => onChange({ ...signIn, password })}
        />
      </div>
      {made.asked && (
        <NewApiUserDialog
          key={made.count}
          isOpen={isMaking}
          onClose={() => setIsMaking(false)}
          onCreated={onChange}
        />
      )}
    </Card>
  );
}
