/** An item as anybody reads it, and what its owner sees of that. */
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import type { PublicItemView } from '@leerkring/shared/contract/public-library';
import { sizeClassName } from '@leerkring/shared/library/kinds';
import { stepByKey } from '@leerkring/shared/roadmap/steps';
import { Download } from 'lucide-react';
import { Link } from 'react-router';
import { fileSize, shortDay } from '../../lib/format-nl';
import { itemText, libraryText } from '../../text/library';
import { publicLibraryText } from '../../text/public-library';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { publicFileAddress } from './api';
import { Fact } from './item-view';
import './library.css';

export function PublicFiles({ item }: { item: PublicItemView }) {
  if (item.files.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="files-of-item">
      <Stack gap={2}>
        <h2 id="files-of-item" className="side-title">
          {itemText.files}
        </h2>
        <ul className="library-files" aria-label={itemText.files}>
          {item.files.map(({ id, name, bytes }) => (
            <li key={id} className="library-file">
              <a className="library-file__name icon-link" href={publicFileAddress(item.id, id)} download>
                <Download />
                {itemText.downloadFile(name)}
              </a>
              <span className="small muted">{fileSize(bytes)}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

export function PublicAbout({ item, now }: { item: PublicItemView; now: Date }) {
  const step = item.stepKey && stepByKey(item.stepKey);
  return (
    <Card as="section" aria-labelledby="about-item">
      <Stack gap={3}>
        <h2 id="about-item" className="side-title">
          {itemText.about}
        </h2>
        <dl className="library-facts">
          <Fact term={itemText.organisation}>{item.organisation}</Fact>
          {item.sizeClass && <Fact term={itemText.size}>{sizeClassName(item.sizeClass)}</Fact>}
          {step && <Fact term={itemText.step}>{libraryText.stepName(step.number, step.title)}</Fact>}
          {item.themes.length > 0 && <Fact term={itemText.themes}>{item.themes.join(', ')}</Fact>}
          {item.contactRole !== '' && (
            <Fact term={itemText.contact}>{`${item.contactRole}, ${item.organisation}`}</Fact>
          )}
          {item.reviewOn && <Fact term={itemText.reviewOn}>{shortDay(item.reviewOn, now)}</Fact>}
          <Fact term={publicLibraryText.madeAt}>{shortDay(item.madeAt, now)}</Fact>
        </dl>
      </Stack>
    </Card>
  );
}

/** For who may change it: where anybody finds it, or why not yet. */
export function PublicPlace({ item }: { item: LibraryItemView }) {
  if (item.classification !== 'public' || !item.mayChange) return null;
  if (item.status === 'concept') return <p>{publicLibraryText.notYet}</p>;
  return (
    <p>
      <Link to={`/openbaar/${item.id}`}>{publicLibraryText.toPublicPage}</Link>
    </p>
  );
}
