import { Link } from 'react-router';
import { itemText } from '../../text/library';

/** For whoever recognises somebody in it. `page`: where they read it. */
export function RecogniseItem({ page }: { page: string }) {
  return (
    <p className="small">
      <Link to={`/herken-je-een-casus?pagina=${encodeURIComponent(page)}`}>{itemText.recognise}</Link>
    </p>
  );
}
