import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The accents of the programme and the themes to begin with: `[name, themes below it]`, in order. */
const accents: readonly (readonly [name: string, below: readonly string[]])[] = [
  [
    'Lokaal maatwerk',
    [
      'Aansluiten bij wat er al is',
      'Cijfers en signalen',
      'Bekendheid en werving',
      'Intervisie en leren',
      'Monitoren en evalueren',
    ],
  ],
  [
    'Vrije rol en commitment',
    ['Mandaat en positie', 'College en raad', 'Financiering en borging', 'Werkdruk en grenzen'],
  ],
  [
    'Zorg en veiligheid',
    [
      'Bereikbaarheid en achtervang',
      'Samenwerken met politie',
      'Samenwerken met de ggz',
      'Wonen en corporaties',
      'Privacy en gegevens delen',
    ],
  ],
  [
    'Ervaringsdeskundigheid',
    ['Vergoeding en positie', 'Meedenken in projectgroep en klankbord', 'Naasten en netwerk'],
  ],
];

/** The same ids in every installation: the last digit is of the accent, the two before it of the theme below. */
const idOf = (accent: number, theme = 0) =>
  `019aa000-0000-7000-8000-000000000${String(theme).padStart(2, '0')}${accent}`;

/** What threads and library items are put under. */
export class Themes1764200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table theme (
        id uuid primary key,
        parent_id uuid references theme (id),
        name text not null,
        position integer not null,
        closed_at timestamptz,
        revision integer not null
      )`);
    await db.query('create index theme_parent on theme (parent_id)');
    for (const [index, [name, below]] of accents.entries()) {
      const accentId = idOf(index + 1);
      await this.add(db, accentId, null, name, index);
      for (const [place, theme] of below.entries())
        await this.add(db, idOf(index + 1, place + 1), accentId, theme, place);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table theme');
  }

  private add(db: QueryRunner, id: string, parentId: string | null, name: string, position: number) {
    return db.query(
      'insert into theme (id, parent_id, name, position, revision) values ($1, $2, $3, $4, 0)',
      [id, parentId, name, position],
    );
  }
}
