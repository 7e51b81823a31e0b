import { Check, Copy } from 'lucide-react';
import { type Ref, useState } from 'react';
import { IconButton } from './button.tsx';
import { announce } from './live-region.tsx';
import { kitWords as words } from './words.ts';

type Props = Readonly<{
  /** What is copied, to be told: "Password". */
  of: string;
  text: string;
  /** The browser refused: the text can be marked for the user to copy. */
  onRefused?: (() => void) | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}>;

export function CopyButton({ of, text, onRefused, ref }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    const isCopied = await copyText(text);
    setCopied(isCopied ? text : null);
    announce(isCopied ? words.copied(of) : words.notCopied(of), { assertive: !isCopied });
    if (!isCopied) onRefused?.();
  };
  return (
    <IconButton
      ref={ref}
      name={words.copy(of)}
      tooltip={copied === text ? words.copied(of) : undefined}
      icon={copied === text ? Check : Copy}
      onClick={() => void copy()}
    />
  );
}

/** Answers whether the browser let it: some keep the clipboard to themselves. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
