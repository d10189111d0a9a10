import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody proved who they are when they signed in. */
export class SignInMeans1764150000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table sign_in add means text not null default 'demonstration'`);
    await db.query('alter table sign_in alter means drop default');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table sign_in drop means');
  }
}
