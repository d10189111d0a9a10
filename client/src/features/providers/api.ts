import { providerRoutes } from '@leerkring/shared/contract/providers';
import { call } from '../../lib/http';
import { useMutation } from '../../lib/use-mutation';

export const useEmployerSignIn = () =>
  useMutation({
    mutationFn: (body: { workAddress: string; returnPath: string }) =>
      call(providerRoutes.startSignIn, { body }),
    // Out of Leerkring; the employer sends the browser back.
    onSuccess: ({ goTo }) => window.location.assign(goTo),
  });
