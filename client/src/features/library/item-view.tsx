/** An item as one reads it: what it is, what is in it, what one may do with it. */
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { itemKindName, sizeClassName } from '@leerkring/shared/library/kinds';
import { stepByKey } from '@leerkring/shared/roadmap/steps';
import { isReviewDue } from '@leerkring/shared/rules/library';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayOf, shortDay } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { textLink } from '../../lib/text-link';
import {
  classificationText,
  itemText,
  libraryStatusText,
  libraryText,
  licenceText,
} from '../../text/library';
import { Card } from '../../ui/card';
import { Chip, type ChipTone } from '../../ui/chip';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Prose } from '../../ui/prose';
import { TruthChip, TruthChips } from '../../ui/truth-chip';
import './library.css';

const statusTones: Record<LibraryItemView['status'], ChipTone> = {
  concept: 'now',
  adopted: 'ok',
  lapsed: 'stop',
};

type ChipFacts = Pick<
  LibraryItemView,
  'kind' | 'documentType' | 'status' | 'year' | 'classification' | 'group'
>;

export function ItemChips({ item }: { item: ChipFacts }) {
  const { status, year, classification, group } = item;
  const isClosed = classification === 'group' || classification === 'organisation';
  return (
    <TruthChips label={itemText.facts}>
      <Chip>{itemKindName(item)}</Chip>
      <Chip tone={statusTones[status]}>{`${libraryStatusText[status]} ${year}`}</Chip>
      <TruthChip truth={isClosed ? 'private' : 'shared'}>
        {group ? libraryText.onlyGroup(group.name) : classificationText[classification].name}
      </TruthChip>
    </TruthChips>
  );
}

/** What somebody has to know before they use it. */
export function ItemNotices({ item, now }: { item: LibraryItemView; now: Date }) {
  const { basedOn, status, mayChange } = item;
  const isDue = mayChange && isReviewDue(item, dayOf(now));
  return (
    <>
      {item.hidden && (
        <Notice tone="warning" action={<LinkButton to="/herkende-casussen">{itemText.toReports}</LinkButton>}>
          {itemText.hidden}
        </Notice>
      )}
      {status === 'lapsed' && <Notice tone="warning">{itemText.lapsed}</Notice>}
      {isDue && (
        <Notice
          tone="warning"
          action={<LinkButton to={`/bibliotheek/${item.id}/bewerken`}>{itemText.change}</LinkButton>}
        >
          {itemText.reviewDue}
        </Notice>
      )}
      {basedOn?.itemId && basedOn.newer !== null && (
        <Notice action={<LinkButton to={`/bibliotheek/${item.id}/bron`}>{itemText.seeNews}</LinkButton>}>
          {itemText.newer(basedOn.organisation.name, basedOn.newer)}
        </Notice>
      )}
    </>
  );
}

type StoryFacts = Pick<LibraryItemView, 'description' | 'story' | 'links'>;

export function ItemStory({ item }: { item: StoryFacts }) {
  const { description, story, links } = item;
  return (
    <Card>
      <Stack gap={4}>
        <Prose>
          <p>{description}</p>
        </Prose>
        {story !== '' && (
          <Prose className="library-story">
            {story.split(/\n\s*\n/).map((part, index) => {
              const key = `${index} ${part.slice(0, 20)}`;
              return isHeading(part) ? <h2 key={key}>{part}</h2> : <p key={key}>{part}</p>;
            })}
          </Prose>
        )}
        {links.length > 0 && (
          <ul className="library-links" aria-label={itemText.links}>
            {links.map(({ label, url }) => (
              <li key={url}>
                <a className="icon-link" href={url} target="_blank" rel="noreferrer noopener">
                  <ExternalLink />
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
}

/** As the form promises: a short line by itself that is no sentence. */
const isHeading = (part: string): boolean =>
  !part.includes('\n') && part.length <= 60 && !/[.!?:;,]$/.test(part);

interface ItemAboutProps {
  item: LibraryItemView;
  themes: readonly ThemeView[];
  now: Date;
}

export function ItemAbout({ item, themes, now }: ItemAboutProps) {
  const step = item.stepKey && stepByKey(item.stepKey);
  const names = item.themeIds.flatMap((id) => themes.find((theme) => theme.id === id)?.name ?? []);
  return (
    <Card as="section" aria-labelledby="about-item">
      <Stack gap={3}>
        <h2 id="about-item" className="side-title">
          {itemText.about}
        </h2>
        <dl className="library-facts">
          <Fact term={itemText.organisation}>{item.organisation.name}</Fact>
          {item.sizeClass && <Fact term={itemText.size}>{sizeClassName(item.sizeClass)}</Fact>}
          {step && <Fact term={itemText.step}>{libraryText.stepName(step.number, step.title)}</Fact>}
          {names.length > 0 && <Fact term={itemText.themes}>{names.join(', ')}</Fact>}
          {item.contactRole !== '' && (
            <Fact term={itemText.contact}>{`${item.contactRole}, ${item.organisation.name}`}</Fact>
          )}
          {item.reviewOn && <Fact term={itemText.reviewOn}>{shortDay(item.reviewOn, now)}</Fact>}
          <Fact term={itemText.addedBy}>
            {itemText.addedOn(fullName(item.createdBy), shortDay(item.createdAt, now))}
          </Fact>
        </dl>
      </Stack>
    </Card>
  );
}

interface ItemTermsProps {
  item: Pick<LibraryItemView, 'licence' | 'classification'>;
  children?: ReactNode;
}

/** Who may read it, and what they may do with it, in words that need no lawyer. */
export function ItemTerms({ item, children }: ItemTermsProps) {
  const licence = licenceText[item.licence];
  return (
    <Card as="section" aria-labelledby="terms-of-item">
      <Stack gap={3}>
        <h2 id="terms-of-item" className="side-title">
          {itemText.licence}
        </h2>
        <p>
          <strong>{licence.name}.</strong> {licence.plain}
        </p>
        <h3 className="library-sub">{itemText.readers}</h3>
        <p className="muted">{classificationText[item.classification].plain}</p>
        {children}
      </Stack>
    </Card>
  );
}

/** Where it came from, and what became of it elsewhere. */
export function ItemTrail({ item }: { item: LibraryItemView }) {
  const { basedOn, fromText, reuses, mayReuse } = item;
  if (!basedOn && !fromText && reuses.length === 0 && !mayReuse) return null;
  return (
    <Card as="section" aria-labelledby="trail-of-item">
      <Stack gap={3}>
        <h2 id="trail-of-item" className="side-title">
          {reuses.length > 0 ? itemText.reusedBy(reuses.length) : itemText.reuses}
        </h2>
        {basedOn && <BasedOn basedOn={basedOn} />}
        {fromText && (
          <p>
            {itemText.fromText}:{' '}
            <Link to={textLink(fromText.documentId, fromText.page, null)}>{fromText.title}</Link>
          </p>
        )}
        {reuses.length > 0 ? (
          <p>{reuses.map(({ organisation }) => organisation.name).join(', ')}</p>
        ) : (
          !basedOn && <p className="muted">{itemText.notReused}</p>
        )}
      </Stack>
    </Card>
  );
}

function BasedOn({ basedOn }: { basedOn: NonNullable<LibraryItemView['basedOn']> }) {
  const { itemId, title, organisation, version } = basedOn;
  if (!itemId || !title) return <p>{itemText.sourceGone(organisation.name)}</p>;
  return (
    <p>
      {itemText.basedOn(version, organisation.name)}: <Link to={`/bibliotheek/${itemId}`}>{title}</Link>
    </p>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
