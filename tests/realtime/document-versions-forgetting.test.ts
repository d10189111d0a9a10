/** What goes from the versions of a text: with its history, and with the text. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentVersionRoutes } from '@leerkring/shared/contract/document-versions';
import { Client } from 'pg';
import { DocumentFolder } from '../../server/src/modules/documents/document-folder.js';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { tablesWith } from '../support/document-search.js';
import { DocumentStage, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { Versions } from '../support/versions.js';

let app: TestApp;
let stage: DocumentStage;
let versions: Versions;

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
  versions = new Versions(stage);
});

const run = (job: string) => app.app.get(Jobs).runDue(job);

describe('what is forgotten', () => {
  const keepSecret = async () => {
    const ann = await stage.open('ann');
    ann.type('Dit blijft. kanarie');
    await ann.saved();
    await versions.make('Met de vogel');
    ann.doc.transact(() => ann.words.delete(ann.words.length - 7, 7));
    await ann.saved();
    expect(await tablesWith(stage, 'kanarie')).toEqual(['document_update', 'document_version']);
  };

  it('is gone from the versions with the history of the text', async () => {
    await keepSecret();
    expect(await app.app.get(DocumentFolder).fold(stage.notes)).not.toBeNull();
    expect(await tablesWith(stage, 'kanarie')).toEqual(['document_version']);
    expect(await app.app.get(DocumentsService).forgetHistory(stage.notes)).toBe(true);
    expect(await tablesWith(stage, 'kanarie')).toEqual([]);
    expect(await versions.kinds()).toEqual([]);
    const [{ removals } = { removals: 'unknown' }] = await stage.query<{ removals: unknown }>(
      'SELECT removals FROM document WHERE id = $1',
      stage.notes,
    );
    expect(removals).toBeNull();
  });

  it('is gone a day after the session, also what was kept at its end', async () => {
    await keepSecret();
    await stage.all.facilitator.act({ type: 'end' });
    await eventually(
      'the end is kept',
      () => versions.kinds(),
      (kinds) => kinds.includes('phase'),
      10_000,
    );
    app.clock.advance({ hours: 25 });
    await eventually(
      'it is gone: what is kept meanwhile puts it off to the next time',
      async () => {
        await run('documents.forget-history');
        return tablesWith(stage, 'kanarie');
      },
      (tables) => tables.length === 0,
    );
    expect(await stage.query('SELECT FROM document_version WHERE document_id = $1', stage.notes)).toEqual([]);
  });

  it('is gone when the text is erased', async () => {
    await keepSecret();
    await stage.query('UPDATE document SET erase_at = $2 WHERE id = $1', stage.notes, app.clock.now());
    await run('documents.erase');
    expect(await tablesWith(stage, 'kanarie')).toEqual([]);
  });

  it('comes with no version that was being kept when another node forgot', async () => {
    const ann = await stage.open('ann');
    ann.type('Dit blijft. ');
    await ann.saved();
    const other = new Client({ connectionString: app.config.databaseUrl ?? '' });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('UPDATE document SET folded = folded WHERE id = $1', [stage.notes]);
      await other.query('UPDATE document_head SET incarnation = incarnation + 1 WHERE document_id = $1', [
        stage.notes,
      ]);
      const keeping = versions.client('ann').call(documentVersionRoutes.make, {
        ...versions.params(),
        body: { name: 'Van voor het opschonen' },
      });
      await eventually(
        'the text is read and its row waited for',
        () =>
          stage.query(
            "SELECT FROM pg_stat_activity WHERE application_name = 'leerkring fold' AND wait_event_type = 'Lock'",
          ),
        ({ length }) => length === 1,
        10_000,
      );
      await other.query('COMMIT');
      expect((await keeping).status).toBe(503);
    } finally {
      await other.end();
    }
    expect(await stage.query('SELECT FROM document_version WHERE document_id = $1', stage.notes)).toEqual([]);
  });

  it('is not forgotten when a text is made anew because it could not be read in one way', async () => {
    const ann = await stage.open('ann');
    ann.type('Hoe het was. ');
    await ann.saved();
    const { id } = await versions.make('Zo was het');
    ann.type('Meer. ');
    await ann.saved();
    const { incarnation } = await stage.head();
    expect(await app.app.get(DocumentFolder).remake(stage.notes)).not.toBeNull();
    expect((await stage.head()).incarnation).not.toBe(incarnation);
    expect(await versions.compared(id)).toEqual([
      ['removed', 'Hoe het was. ', null],
      ['added', 'Hoe het was. Meer. ', null],
    ]);
    expect((await versions.restore(id)).status).toBe(201);
    expect(await stage.storedText()).toBe('<paragraph>Hoe het was. </paragraph>');
  });
});
