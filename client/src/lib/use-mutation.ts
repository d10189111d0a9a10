import { type UseMutationOptions, useMutation as useTanstackMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';

interface Following<Data> {
  onSuccess?: (data: Data) => unknown;
  onError?: (error: Error) => unknown;
  onSettled?: () => unknown;
}

/**
 * A change that is asked of the server, as TanStack Query has it, but for this: what is given to `mutate` to follow
 * the answer follows it as long as the screen that asked is there, or the person is still on that page. News of the
 * same change may come before the answer and put another screen in the place of the one that asked; TanStack Query then
 * lets go of what was to follow, such as going to what was just made.
 */
export const useMutation = <Data, Variables = void, Context = unknown>(
  options: UseMutationOptions<Data, Error, Variables, Context>,
) => {
  const mutation = useTanstackMutation(options);
  const { mutateAsync } = mutation;
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const mutate = useCallback(
    (variables: Variables, { onSuccess, onError, onSettled }: Following<Data> = {}): void => {
      const { pathname } = window.location;
      /** Nobody is called back from where they went meanwhile. */
      const isStillThere = () => isShown.current || window.location.pathname === pathname;
      void mutateAsync(variables)
        .then(
          (data) => isStillThere() && onSuccess?.(data),
          (error: Error) => isStillThere() && onError?.(error),
        )
        .then(() => isStillThere() && onSettled?.());
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
};
