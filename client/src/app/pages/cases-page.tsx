import type { CaseSummary } from '@leerkring/shared/contract/cases';
import { can } from '@leerkring/shared/rules/can';
import { useCases } from '../../features/cases/api';
import { CaseList } from '../../features/cases/case-list';
import { useGroups } from '../../features/groups/api';
import { useNow } from '../../lib/use-now';
import { caseText } from '../../text/cases';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

interface Section {
  title: string;
  cases: CaseSummary[];
}

const sectionsOf = (cases: readonly CaseSummary[]): Section[] => {
  const others = cases.filter(({ mine }) => !mine);
  const groups = [...new Set(others.map(({ groupName }) => groupName))];
  const sections = groups.map((name) => ({
    title: caseText.ofGroup(name),
    cases: others.filter(({ groupName }) => groupName === name),
  }));
  return [{ title: caseText.mine, cases: cases.filter(({ mine }) => mine) }, ...sections].filter(
    (section) => section.cases.length > 0,
  );
};

export function CasesPage() {
  useDocumentTitle(caseText.title);
  const { actor } = useSignedIn();
  const now = useNow();
  const cases = useCases();
  const known = useGroups().data;
  const groups = known ?? [];
  const mayOffer = groups.some(({ myRole }) => can(actor, 'case.offer', myRole));
  const create = mayOffer && (
    <LinkButton variant="primary" to="/casussen/nieuw">
      {caseText.create}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={caseText.title} intro={caseText.intro} actions={create || undefined} />
      <Loaded query={cases} lines={9}>
        {(all) =>
          all.length === 0 ? (
            <Card>
              <EmptyState
                title={caseText.emptyTitle}
                action={known && !mayOffer && <LinkButton to="/groepen">{caseText.toGroups}</LinkButton>}
              >
                {mayOffer ? caseText.empty : caseText.emptyNoGroup}
              </EmptyState>
            </Card>
          ) : (
            <Stack gap={8}>
              {sectionsOf(all).map(({ title, cases: shown }) => (
                <section key={title} aria-label={title}>
                  <Stack gap={3}>
                    <h2 className="side-title">{title}</h2>
                    <CaseList label={title} cases={shown} now={now} />
                  </Stack>
                </section>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}
