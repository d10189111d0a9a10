/** What the tests of the search share: a group with everybody round it, and words that no other test wrote. */
import { agreementRoutes } from '@leerkring/shared/contract/agreements';
import type { DocumentId, GroupId } from '@leerkring/shared/contract/common';
import type { Classification } from '@leerkring/shared/contract/library';
import { type SearchAnswer, type SearchKind, searchRoutes } from '@leerkring/shared/contract/search';
import { LibraryTexts } from '../../server/src/modules/library/library-texts.js';
import { SearchIndex } from '../../server/src/modules/search/search-index.js';
import { buildGroup, type Cast, type CastRole } from './build-groups.js';
import { insertLibraryItem } from './insert-library.js';
import { startApp, type TestApp } from './start-app.js';
import type { TestClient } from './test-client.js';
import { TextClient } from './text-client.js';
import { threadStage } from './thread-stage.js';

export interface Query {
  text?: string;
  kind?: SearchKind;
  year?: string;
  page?: string;
  organisationId?: string;
  personId?: string;
  literally?: 'yes' | 'no';
}

const syllables = 'bam dop fik gul hem jas kor lip mug nel pat rus sov tik wam zor'.split(' ');

export class SearchStage {
  private made = 0;

  private constructor(
    readonly app: TestApp,
    public cast: Cast,
  ) {}

  static async build(): Promise<SearchStage> {
    const app = await startApp();
    return new SearchStage(app, await buildGroup(app));
  }

  /** For what changes who is in it. */
  async anotherGroup(): Promise<void> {
    this.cast = await buildGroup(this.app);
  }

  /** Like no other that was made here. */
  word(): string {
    this.made += 1;
    const places = [this.made, this.made * 5 + 3, this.made * 7 + 5, (this.made >> 4) + 9];
    return places.map((at) => syllables[at % syllables.length]).join('');
  }

  get index(): SearchIndex {
    return this.app.app.get(SearchIndex, { strict: false });
  }

  keepUp(): Promise<void> {
    return this.index.noticeWriting();
  }

  ask(client: TestClient, query: Query) {
    return client.call(searchRoutes.search, { query });
  }

  async search(role: CastRole, query: Query): Promise<SearchAnswer> {
    const { status, body } = await this.ask(this.cast.clients[role], query);
    if (status !== 200) throw new Error(`searching was answered with ${status}`);
    return body;
  }

  /** Kind and id, the likeliest first. */
  async found(role: CastRole, text: string): Promise<string[]> {
    return (await this.search(role, { text })).results.map(({ kind, id }) => `${kind} ${id}`);
  }

  async agree(title: string) {
    const { body } = await this.cast.clients.member.call(agreementRoutes.create, {
      params: { groupId: this.cast.groupId },
      body: { title, templateKey: 'blank' },
    });
    return body;
  }

  /** A thread of the group or of the network, in the answer of which this is said. */
  async talk(text: string, groupId: GroupId | null = this.cast.groupId): Promise<string> {
    const { started, written } = threadStage(() => this.cast);
    const threadId = await started('member', groupId);
    await written('member', threadId, text);
    return threadId;
  }

  /** An item of the member, of the group unless something else is given, with a file in which alone this stands. */
  async share(text: string, given: { classification?: Classification; year?: number } = {}): Promise<string> {
    const { ids, groupId } = this.cast;
    const isOfGroup = (given.classification ?? 'group') === 'group';
    const { id } = await insertLibraryItem(this.app, ids.member, isOfGroup ? groupId : null, {
      text,
      ...given,
    });
    await this.app.app.get(LibraryTexts, { strict: false }).readDue();
    return id;
  }

  async write(documentId: DocumentId, text: string): Promise<void> {
    const client = await TextClient.open(await this.cast.clients.member.socket(), documentId);
    client.type(text);
    await client.saved();
    client.disconnect();
  }
}
