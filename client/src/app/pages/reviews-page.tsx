import { Link } from 'react-router';
import { useReviews } from '../../features/rights/api';
import { ReviewList } from '../../features/rights/review-list';
import { rightsText } from '../../text/rights';
import { administrationText } from '../../text/sign-ins';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

export function ReviewsPage() {
  useDocumentTitle(rightsText.title);
  return (
    <div className="reading-page">
      <PageHeader
        title={rightsText.title}
        eyebrow={<Link to="/beheer">{administrationText.title}</Link>}
        intro={rightsText.intro}
      />
      <Loaded query={useReviews()} lines={10}>
        {(reviews) => <ReviewList reviews={reviews} />}
      </Loaded>
    </div>
  );
}
