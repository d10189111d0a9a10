import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId } from '@leerkring/shared/contract/common';
import { documentRoot } from '@leerkring/shared/contract/documents';
import {
  ExportFormat,
  exchangeRoutes,
  maxImportBytes,
  mediaTypes,
  type SuggestionChoice,
} from '@leerkring/shared/contract/exchange';
import { strFromU8, unzipSync } from 'fflate';
import * as Y from 'yjs';
import { writeDocx } from '../../server/src/modules/exchange/docx/write-docx.js';
import { writeOdt } from '../../server/src/modules/exchange/odt/write-odt.js';
import { blocksOf } from '../../server/src/modules/exchange/outline-of-text.js';
import { readFile } from '../../server/src/modules/exchange/read-file.js';
import { blocksAsText, bullets, corpus, h, p, table } from '../../server/src/modules/exchange/test-corpus.js';
import { docx, line, words } from '../../server/src/modules/exchange/test-files.js';
import { DocumentStage, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import type { Insider, Outsider } from '../support/live-room.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let stage: DocumentStage;

beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  stage = await DocumentStage.set(app);
});

const client = (name: Insider | Outsider) => app.as(stage.room.ids[name]);
const params = () => ({ params: { documentId: stage.notes as string } });
const fileOf = (bytes: Uint8Array, format: 'odt' | 'docx' = 'odt') => ({ type: mediaTypes[format], bytes });
const take = (name: Insider | Outsider, bytes: Uint8Array, format: 'odt' | 'docx' = 'odt') =>
  client(name).call(exchangeRoutes.import, { ...params(), file: fileOf(bytes, format) });
const storedBlocks = async () => blocksOf((await stage.storedDoc()).getXmlFragment(documentRoot));
const events = (kind: string) =>
  stage.query<{ actor: string; data: object }>(
    'SELECT actor_id AS actor, data FROM event WHERE kind = $1 AND subject_id = $2 ORDER BY id',
    kind,
    stage.notes,
  );

describe('a text goes out', () => {
  it.each(ExportFormat.options)(
    'as %s, with a name, and nothing that a browser would run',
    async (format) => {
      const writer = await stage.open('ann');
      writer.type('Wat wij zagen');
      await writer.saved();
      const { status, headers, file } = await client('ann').call(exchangeRoutes.export, {
        ...params(),
        query: { format },
      });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(mediaTypes[format]);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="gezamenlijke-notities-\\d+-[a-z]+-\\d{4}\\.${format}"$`),
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain('sandbox');
      if (format === 'pdf') expect(file?.subarray(0, 8).toString()).toBe('%PDF-1.7');
      else {
        const { outline } = await readFile(file ?? Buffer.alloc(0));
        expect(outline.title).toMatch(/^Gezamenlijke notities \d+ [a-z]+ \d{4}$/);
        expect(blocksAsText(outline.blocks)).toBe('Wat wij zagen');
      }
      expect(await events('document.exported')).toEqual([{ actor: stage.room.ids.ann, data: { format } }]);
    },
  );

  it('without a word about who wrote it', async () => {
    const writer = await stage.open('ann');
    writer.type('Wat wij zagen');
    await writer.saved();
    for (const format of ['odt', 'docx'] as const) {
      const { file } = await client('ann').call(exchangeRoutes.export, { ...params(), query: { format } });
      const parts = Object.values(unzipSync(file ?? Buffer.alloc(0))).map((part) => strFromU8(part));
      expect(parts.join('')).toContain('Wat wij zagen');
      expect(parts.join('')).not.toMatch(new RegExp(`${stage.room.ids.ann}|\\bann\\b|\\bfacilitator\\b`));
    }
  });

  it('for an observer too, and not for a stranger, who is told that it does not exist', async () => {
    const ask = (name: Insider | Outsider) =>
      client(name).call(exchangeRoutes.export, { ...params(), query: { format: 'odt' } });
    expect((await ask('observer')).status).toBe(200);
    expect((await ask('stranger')).problem?.code).toBe('not-found');
    expect(await events('document.exported')).toHaveLength(1);
  });

  it('in no other format, and of no text that is not there', async () => {
    const ask = (documentId: string, format: string) =>
      client('ann').call(exchangeRoutes.export, {
        params: { documentId },
        query: { format: format as 'odt' },
      });
    expect((await ask(stage.notes, 'exe')).problem?.code).toBe('invalid-input');
    expect((await ask('0190c0de-0000-7000-8000-000000000000', 'odt')).problem?.code).toBe('not-found');
  });
});

describe('suggestions in a text go out', () => {
  /** One that was made at the first second of 2026. */
  const id = '019b76da-abe8-7000-8000-000000000001';
  const suggested = async () => {
    const writer = await stage.open('ann');
    const mark = { id, by: stage.room.ids.ann };
    writer.doc.transact(() => {
      const text = new Y.XmlText();
      text.applyDelta([
        { insert: 'Wij ' },
        { insert: 'mailen', attributes: { deletion: mark } },
        { insert: 'bellen', attributes: { insertion: mark } },
        { insert: ' elkaar.' },
      ]);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      writer.doc.getXmlFragment(documentRoot).insert(0, [paragraph]);
    });
    await writer.saved();
  };
  const name = async () => {
    const [person] = await stage.query<{ name: string }>(
      `SELECT given_name || ' ' || family_name AS name FROM person WHERE id = $1`,
      stage.room.ids.ann,
    );
    return person?.name ?? '';
  };
  const contentOf = async (format: 'odt' | 'docx', suggestions?: SuggestionChoice) => {
    const query = { format, ...(suggestions && { suggestions }) };
    const { file } = await client('observer').call(exchangeRoutes.export, { ...params(), query });
    const parts = unzipSync(file ?? Buffer.alloc(0));
    return strFromU8(parts[format === 'odt' ? 'content.xml' : 'word/document.xml'] ?? new Uint8Array());
  };

  it('as changes to decide on, of nobody, unless somebody asks for names, which is recorded', async () => {
    await suggested();
    const author = await name();
    expect(await contentOf('docx')).toMatch(
      /<w:del [^>]*w:author="Leerkring"[^>]*w:date="1970-[^>]*>.*mailen/,
    );
    const docx = await contentOf('docx', 'named');
    for (const kind of ['ins', 'del'])
      expect(docx).toMatch(
        new RegExp(`<w:${kind} [^>]*w:author="${author}"[^>]*w:date="2026-01-01T00:00:01[^"]*"`),
      );
    const odt = await contentOf('odt', 'named');
    expect(odt).toContain(`<dc:creator>${author}</dc:creator><dc:date>2026-01-01T00:00:01</dc:date>`);
    expect(odt).toMatch(/<text:deletion>.*mailen.*<\/text:deletion>/);
    expect(odt).toMatch(/<text:change-start [^>]*\/>bellen<text:change-end/);
    expect(await contentOf('odt')).not.toContain(author);
    expect((await events('document.exported')).map(({ data }) => data)).toEqual([
      { format: 'docx' },
      { format: 'docx', suggestions: 'named' },
      { format: 'odt', suggestions: 'named' },
      { format: 'odt' },
    ]);
  });

  it('or not at all: the text is as if nobody had proposed anything', async () => {
    await suggested();
    for (const format of ['odt', 'docx'] as const) {
      const content = await contentOf(format, 'none');
      expect(content).toContain('Wij mailen elkaar.');
      expect(content).not.toMatch(/bellen|w:ins|w:del|tracked-changes/);
    }
  });
});

describe('a file comes in', () => {
  it('first as a preview, which changes nothing', async () => {
    const before = await stage.log();
    const body = line(words('Een kop', ''), '<w:commentRangeStart w:id="1"/>');
    const { body: preview } = await client('ann').call(exchangeRoutes.preview, {
      ...params(),
      file: fileOf(docx(body), 'docx'),
    });
    expect(preview).toEqual({
      words: 2,
      blocks: [{ kind: 'paragraph', text: 'Een kop' }],
      more: 0,
      losses: [{ what: 'comments', count: 1 }],
    });
    expect(await stage.log()).toEqual(before);
  });

  it.each(['odt', 'docx'] as const)('as %s, in the place of an empty text', async (format) => {
    const [, outline] = corpus.find(([name]) => name === 'een verslag') ?? [];
    if (!outline) throw new Error('There is no such text');
    const bytes = format === 'odt' ? writeOdt(outline) : await writeDocx(outline);
    const { status, body } = await take('ann', bytes, format);
    expect([status, body]).toEqual([201, { losses: [{ what: 'title', count: 1 }] }]);
    expect(await storedBlocks()).toEqual(outline.blocks);
    expect(await events('document.imported')).toEqual([{ actor: stage.room.ids.ann, data: { edits: 1 } }]);
  });

  it('behind what is there, on the screens of all who have it open, as an edit of who took it', async () => {
    const reader = await stage.open('facilitator');
    reader.type('Er stond al iets.');
    await reader.saved();
    await take('ann', writeOdt({ title: 'Los', blocks: [h(2, 'Nieuw'), bullets([p('punt')])] }));
    await eventually(
      'it is on the screen',
      () => Promise.resolve(blocksAsText(blocksOf(reader.root))),
      (text) => text === 'Er stond al iets.\nNieuw\npunt',
    );
    expect((await stage.log()).at(-1)?.personId).toBe(stage.room.ids.ann);
    expect(blocksAsText(await storedBlocks())).toBe('Er stond al iets.\nNieuw\npunt');
  });

  it('in several edits when it is long', async () => {
    const blocks = Array.from({ length: 3_000 }, (_, index) => p(`Regel ${index}`));
    await take('ann', writeOdt({ title: '', blocks }));
    expect((await stage.log()).length).toBeGreaterThan(1);
    expect(await storedBlocks()).toHaveLength(3_000);
  });

  it('not when it holds more than a text may', async () => {
    const rows = Array.from({ length: 3_000 }, () => [
      { isHeader: false, colspan: 1, rowspan: 1, blocks: [p('cel')] },
    ]);
    const { problem } = await take('ann', writeOdt({ title: '', blocks: [table(...rows)] }));
    expect(problem?.code).toBe('file-too-complex');
    expect(await stage.log()).toEqual([]);
  });

  it('not from who may only read, and not from a stranger', async () => {
    const file = writeOdt({ title: '', blocks: [p('a')] });
    expect((await take('observer', file)).problem?.code).toBe('read-only');
    expect((await take('stranger', file)).problem?.code).toBe('not-found');
    await stage.all.facilitator.act({ type: 'end' });
    expect((await take('ann', file)).problem?.code).toBe('read-only');
    expect(await stage.log()).toEqual([]);
  });

  it('not with macros, and not when it is something else than it says', async () => {
    const macros = docx(line(words('a')), { 'word/vbaProject.bin': 'x' });
    expect((await take('ann', macros, 'docx')).problem?.code).toBe('file-has-macros');
    expect((await take('ann', Buffer.from('%PDF-1.7'))).problem?.code).toBe('file-not-readable');
    expect(await stage.log()).toEqual([]);
  });
});

describe('the door for files', () => {
  const address = () => `/api/v1/documents/${stage.notes}/imports`;
  const send = async (init: RequestInit) => {
    const response = await client('ann').fetch(address(), { method: 'POST', ...init });
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  const file = () => Buffer.from(writeOdt({ title: '', blocks: [p('a')] }));

  it.each([
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/vnd.ms-word.document.macroEnabled.12',
  ])('takes nothing that says it is %s', async (type) => {
    expect(await send({ body: file(), headers: { 'content-type': type } })).toEqual([
      415,
      'unsupported-type',
    ]);
  });

  it('takes no file where JSON is asked', async () => {
    const response = await client('ann').fetch('/api/v1/sign-ins/current/uses', {
      method: 'POST',
      body: file(),
      headers: { 'content-type': mediaTypes.odt },
    });
    expect(response.status).toBe(415);
  });

  it('takes nothing from another site', async () => {
    const headers = { 'content-type': mediaTypes.odt, origin: 'https://elders.example' };
    expect(await send({ body: file(), headers })).toEqual([403, 'foreign-origin']);
    const crossSite = { 'content-type': mediaTypes.odt, 'sec-fetch-site': 'cross-site' };
    expect(await send({ body: file(), headers: crossSite })).toEqual([403, 'foreign-origin']);
  });

  it('takes nothing larger than it says, also when the sender does not say how large it is', async () => {
    const large = Buffer.alloc(maxImportBytes + 1);
    const headers = { 'content-type': mediaTypes.odt };
    expect(await send({ body: large, headers })).toEqual([413, 'too-large']);
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(large);
        controller.close();
      },
    });
    expect(await send({ body: stream, headers, duplex: 'half' } as RequestInit)).toEqual([413, 'too-large']);
  });

  it('takes no file without anything in it', async () => {
    expect(await send({ headers: { 'content-type': mediaTypes.odt } })).toEqual([400, 'invalid-input']);
  });

  it('lets nobody send files without end', async () => {
    const codes: number[] = [];
    const who = client('guest');
    for (let count = 0; count < 25; count += 1) {
      const { status } = await who.call(exchangeRoutes.preview, {
        params: { documentId: stage.notes as DocumentId },
        file: fileOf(Buffer.from('x')),
      });
      codes.push(status);
    }
    expect(codes.at(0)).toBe(422);
    expect(codes.at(-1)).toBe(429);
  });
});
