/** The versions of the notes on a stage, as a page of ours asks for them. */
import type { DocumentVersionId } from '@leerkring/shared/contract/common';
import {
  documentVersionRoutes,
  type TextBlock,
  type VersionList,
  type VersionView,
} from '@leerkring/shared/contract/document-versions';
import type { DocumentStage } from './document-stage.js';
import type { Insider, Outsider } from './live-room.js';
import type { TestApp } from './start-app.js';

type Who = Insider | Outsider;

export class Versions {
  constructor(
    readonly stage: DocumentStage,
    private readonly node: TestApp = stage.app,
  ) {}

  async list(who: Who = 'ann'): Promise<VersionList> {
    const { status, body } = await this.client(who).call(documentVersionRoutes.list, this.params());
    if (status !== 200) throw new Error(`The versions were not listed: ${status}`);
    return body;
  }

  async kinds(): Promise<string[]> {
    return (await this.list()).versions.map(({ kind }) => kind);
  }

  async make(name: string, who: Who = 'ann'): Promise<VersionView> {
    const { status, body } = await this.client(who).call(documentVersionRoutes.make, {
      ...this.params(),
      body: { name },
    });
    if (status !== 201) throw new Error(`The version was not kept: ${status}`);
    return body;
  }

  /** The status, and which version is the one of just before. */
  async restore(id: DocumentVersionId, who: Who = 'facilitator') {
    const { status, body, problem } = await this.client(who).call(
      documentVersionRoutes.restore,
      this.params(id),
    );
    return { status, code: problem?.code, before: problem ? null : body.before };
  }

  /** Whoever `by` is, by the name on the stage. */
  async compared(
    id: DocumentVersionId,
    other?: DocumentVersionId,
  ): Promise<[string, string, string | null][]> {
    const { status, body } = await this.client('ann').call(documentVersionRoutes.compare, {
      ...this.params(id),
      query: other ? { with: other } : {},
    });
    if (status !== 200) throw new Error(`The versions were not compared: ${status}`);
    return runsOf(body.blocks).map(({ text, change, by }) => [change, text, this.nameOf(by)]);
  }

  async words(id: DocumentVersionId): Promise<string> {
    const { body } = await this.client('observer').call(documentVersionRoutes.read, this.params(id));
    return runsOf(body.blocks)
      .map(({ text }) => text)
      .join('');
  }

  nameOf(id: string | null): string | null {
    const found = Object.entries(this.stage.room.ids).find(([, personId]) => personId === id);
    return found?.[0] ?? null;
  }

  client(who: Who) {
    return this.node.as(this.stage.room.ids[who]);
  }

  params(versionId = '') {
    return { params: { documentId: this.stage.notes, versionId } };
  }
}

const runsOf = (blocks: readonly TextBlock[]) => blocks.flatMap(({ runs }) => runs);
