import type { AgreementView } from '@leerkring/shared/contract/agreements';
import { Link } from 'react-router';
import { agreementPageText } from '../../text/agreements';

/** The item of the library that the text was begun with, for who may read that. */
export function BegunWith({ basedOn }: { basedOn: NonNullable<AgreementView['basedOn']> }) {
  return (
    <>
      {agreementPageText.begunWith} <Link to={`/bibliotheek/${basedOn.itemId}`}>{basedOn.title}</Link>{' '}
      {agreementPageText.ofVersion(basedOn.version)}
    </>
  );
}
