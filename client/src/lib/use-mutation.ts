import { type UseMutationOptions, useMutation as useTanstackMutation } from '@tanstack/react-query';
import { useCallback } from 'react';

interface Following<Data> {
  onSuccess?: (data: Data) => unknown;
  onError?: (error: Error) => unknown;
  onSettled?: () => unknown;
}

/**
 * A change that is asked of the server, as TanStack Query has it, but for this: what is given to `mutate` to follow
 * the answer follows it always. News of the same change may come before the answer and put another screen in the place
 * of the one that asked; TanStack Query then lets go of what was to follow, such as going to what was just made.
 */
export const useMutation = <Data, Variables = void, Context = unknown>(
  options: UseMutationOptions<Data, Error, Variables, Context>,
) => {
  const mutation = useTanstackMutation(options);
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (variables: Variables, { onSuccess, onError, onSettled }: Following<Data> = {}): void => {
      void mutateAsync(variables)
        .then(onSuccess, (error: Error) => onError?.(error))
        .then(onSettled);
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
};
