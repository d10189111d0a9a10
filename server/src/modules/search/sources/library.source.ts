import type { GroupId, OrganisationId, PersonId, ThemeId } from '@leerkring/shared/contract/common';
import type { LibrarySummary } from '@leerkring/shared/contract/library';
import { documentTypeName, kindFacts } from '@leerkring/shared/library/kinds';
import { type StepKey, stepByKey } from '@leerkring/shared/roadmap/steps';
import type { EntityManager } from 'typeorm';
import { type Audience, type Entry, plainEntry, type Source } from './source.js';

interface Row extends Pick<LibrarySummary, 'kind' | 'documentType' | 'classification'> {
  id: string;
  title: string;
  description: string;
  story: string;
  groupId: GroupId | null;
  organisationId: OrganisationId;
  organisation: string;
  step: StepKey | null;
  themeIds: ThemeId[];
  accentIds: ThemeId[] | null;
  themes: string | null;
  year: number;
  createdBy: PersonId;
  changedAt: Date;
  texts: string[] | null;
}

/** Characters of all files of an item together. */
const maxText = 600_000;

/** What the library holds, also inside the files of its newest version. */
export class LibrarySource implements Source {
  readonly kind = 'library-item';
  readonly table = 'library_item';

  async read(tx: EntityManager, ids: readonly string[]): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `select i.id, i.kind, i.document_type as "documentType", i.classification, i.title, i.description, i.story,
         i.group_id as "groupId", i.organisation_id as "organisationId", o.name as organisation, i.step_key as step,
         i.theme_ids as "themeIds", themes.accents as "accentIds", themes.names as themes, i.year,
         i.created_by as "createdBy", i.changed_at as "changedAt", files.texts
       from library_item i join organisation o on o.id = i.organisation_id,
       lateral (
         select array_agg(distinct t.parent_id) filter (where t.parent_id is not null) as accents,
           string_agg(t.name, ' ') as names
         from theme t where t.id = any (i.theme_ids)) as themes,
       lateral (
         select array_agg(w.text order by array_position(v.file_ids, w.file_id)) as texts
         from library_version v join library_file_text w on w.file_id = any (v.file_ids)
         where v.item_id = i.id
           and v.number = (select max(number) from library_version n where n.item_id = i.id)) as files
       where i.id = any ($1::uuid[]) and i.hidden_at is null`,
      [ids],
    );
    return rows.map((row) => ({
      ...plainEntry,
      subjectId: row.id,
      audience: audiences[row.classification],
      groupId: row.groupId,
      title: row.title,
      keywords: keywordsOf(row),
      body: [row.description, row.story, ...(row.texts ?? [])].filter(Boolean).join('\n').slice(0, maxText),
      themes: [...new Set([...row.themeIds, ...(row.accentIds ?? [])])],
      step: row.step,
      organisationId: row.organisationId,
      people: [row.createdBy],
      at: row.changedAt,
      year: row.year,
    }));
  }
}

const audiences: Readonly<Record<Row['classification'], Audience>> = {
  group: 'library.read-in-group',
  organisation: 'organisation',
  network: 'network',
  public: 'network',
};

const keywordsOf = ({ kind, documentType, organisation, themes, step }: Row): string =>
  [
    kindFacts(kind).one,
    documentType && documentTypeName(documentType),
    organisation,
    themes,
    step && stepByKey(step)?.title,
  ]
    .filter(Boolean)
    .join(' ');
