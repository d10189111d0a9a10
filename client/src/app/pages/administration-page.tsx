import { Building2, KeyRound, ListChecks, MailPlus } from 'lucide-react';
import { Link } from 'react-router';
import { usePeople } from '../../features/identity/sign-ins-api';
import { colourOf, fullName } from '../../lib/person';
import { breakGlassText } from '../../text/break-glass';
import { inviteText } from '../../text/credentials';
import { networkRoleText } from '../../text/identity';
import { organisationText } from '../../text/organisations';
import { rightsText } from '../../text/rights';
import { administrationText as words } from '../../text/sign-ins';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Row, Rows } from '../../ui/rows';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

/** Each with a page of its own. */
const sections = [
  {
    to: '/beheer/organisaties',
    icon: <Building2 />,
    title: organisationText.title,
    detail: words.organisationsHint,
  },
  { to: '/uitnodigen', icon: <MailPlus />, title: inviteText.title, detail: words.inviteHint },
  { to: '/beheer/rechten', icon: <ListChecks />, title: rightsText.title, detail: words.rightsHint },
  {
    to: '/beheer/noodtoegang',
    icon: <KeyRound />,
    title: breakGlassText.title,
    detail: words.breakGlassHint,
  },
];

export function AdministrationPage() {
  useDocumentTitle(words.title);
  const people = usePeople();
  return (
    <div className="reading-page">
      <PageHeader title={words.title} intro={words.intro} />
      <Loaded query={people} lines={12}>
        {(all) => (
          <Stack gap={5}>
            <Card>
              <Rows label={words.sections}>
                {sections.map(({ to, icon, title, detail }) => (
                  <Row
                    key={to}
                    lead={icon}
                    title={
                      <Link className="title-link" to={to}>
                        {title}
                      </Link>
                    }
                    detail={detail}
                  />
                ))}
              </Rows>
            </Card>
            <Card as="section" aria-labelledby="people">
              <Stack gap={2}>
                <h2 id="people" className="side-title">
                  {words.people}
                </h2>
                <Rows label={words.people}>
                  {all.map((person) => (
                    <Row
                      key={person.id}
                      lead={<Avatar name={fullName(person)} colour={colourOf(person.id)} decorative />}
                      title={
                        <Link className="title-link" to={`/beheer/${person.id}`}>
                          {fullName(person)}
                        </Link>
                      }
                      detail={`${networkRoleText[person.role]}, ${person.organisation.name}`}
                      end={!person.active && <Chip>{words.closed}</Chip>}
                    />
                  ))}
                </Rows>
              </Stack>
            </Card>
          </Stack>
        )}
      </Loaded>
    </div>
  );
}
