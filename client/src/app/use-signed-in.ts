import type { Me } from '@leerkring/shared/contract/identity';
import type { PolicyActor } from '@leerkring/shared/rules/can';
import { useOutletContext } from 'react-router';

/** Who is signed in; for pages under SignedIn, which knows before it shows them. */
export const useSignedIn = () => {
  const me = useOutletContext<Me>();
  const actor: PolicyActor = { personId: me.person.id, networkRole: me.person.role };
  return { ...me, actor };
};
