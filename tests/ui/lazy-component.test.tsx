import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { lazyComponent } from '#ui/lazy-component.tsx';

function Greeting({ name }: { name: string }): ReactNode {
  return <p>Hello, {name}</p>;
}

describe('lazyComponent', () => {
  it('shows the fallback until the code has arrived', async () => {
    const LazyGreeting = lazyComponent(() => Promise.resolve(Greeting), <p>Loading</p>);
    render(<LazyGreeting name="Ann" />);
    expect(screen.getByText('Loading')).toBeInTheDocument();
    expect(await screen.findByText('Hello, Ann')).toBeInTheDocument();
  });

  it('draws at once what has been fetched ahead', async () => {
    const LazyGreeting = lazyComponent(() => Promise.resolve(Greeting), <p>Loading</p>);
    await LazyGreeting.prefetch();
    render(<LazyGreeting name="Ann" />);
    expect(screen.getByText('Hello, Ann')).toBeInTheDocument();
  });

  it('fetches again what could not be fetched ahead', async () => {
    const load = vi
      .fn<() => Promise<typeof Greeting>>(() => Promise.resolve(Greeting))
      .mockRejectedValueOnce(new Error('Offline'));
    const LazyGreeting = lazyComponent(load);
    await LazyGreeting.prefetch();
    render(<LazyGreeting name="Ann" />);
    expect(await screen.findByText('Hello, Ann')).toBeInTheDocument();
  });
});
