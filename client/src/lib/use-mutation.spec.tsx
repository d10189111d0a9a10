import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useMutation } from './use-mutation';

const followed: string[] = [];
let answer: (given: { id: string }) => void;
let refuse: (error: Error) => void;
let news: () => void;

function Form() {
  const make = useMutation({
    mutationFn: () =>
      new Promise<{ id: string }>((resolve, reject) => {
        answer = resolve;
        refuse = reject;
      }),
  });
  const then = {
    onSuccess: ({ id }: { id: string }) => followed.push(`made ${id}`),
    onError: ({ message }: Error) => followed.push(message),
    onSettled: () => followed.push('settled'),
  };
  return (
    <button type="button" onClick={() => make.mutate(undefined, then)}>
      Maak
    </button>
  );
}

function Page() {
  const [isThere, setThere] = useState(false);
  news = () => setThere(true);
  return isThere ? <p>Wat er is</p> : <Form />;
}

const ask = async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  followed.length = 0;
  const place = document.createElement('div');
  const client = new QueryClient();
  await act(async () =>
    createRoot(place).render(
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>,
    ),
  );
  await act(async () => place.querySelector('button')?.click());
  await act(async () => news());
  expect(place.textContent).toBe('Wat er is');
};

describe('what is to follow the answer', () => {
  it('follows it, also when news of the change came first and put another screen there', async () => {
    await ask();
    await act(async () => answer({ id: 'a1' }));
    expect(followed).toEqual(['made a1', 'settled']);
  });

  it('calls nobody back who went to another page', async () => {
    await ask();
    window.history.pushState(null, '', '/vandaag');
    await act(async () => answer({ id: 'a1' }));
    expect(followed).toEqual([]);
  });

  it('is told as well when it was refused', async () => {
    await ask();
    await act(async () => refuse(new Error('vol')));
    expect(followed).toEqual(['vol', 'settled']);
  });
});
