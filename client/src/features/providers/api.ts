import { providerRoutes } from '@leerkring/shared/contract/providers';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../lib/http';

export const useEmployerSignIn = () =>
  useMutation({
    mutationFn: (body: { workAddress: string; returnPath: string }) =>
      call(providerRoutes.startSignIn, { body }),
    // Out of Leerkring; the employer sends the browser back.
    onSuccess: ({ goTo }) => window.location.assign(goTo),
  });
