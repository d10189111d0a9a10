/** How each route is called so that whoever may do it succeeds. What a call uses up is made anew for each. */
import type { PersonId } from '@leerkring/shared/contract/common';
import { mediaTypes } from '@leerkring/shared/contract/exchange';
import { writeOdt } from '../../../server/src/modules/exchange/odt/write-odt.js';
import { caseInput, groupInput, submission } from '../build-groups.js';
import { commentCalls } from './comment-calls.js';
import { fileCalls } from './file-calls.js';
import { libraryCalls } from './library-calls.js';
import { notificationCalls } from './notification-calls.js';
import { organisationCalls } from './organisation-calls.js';
import { rightsCalls } from './rights-calls.js';
import type { Prepare, RouteCall } from './route-call.js';
import { searchCalls } from './search-calls.js';
import { signInCalls } from './sign-in-calls.js';
import { threadCalls } from './thread-calls.js';
import { versionCalls } from './version-calls.js';
import type { MomentName, World } from './world.js';

const inGroup: Prepare = ({ groupId }) => ({ params: { groupId } });
const ofMember =
  (more: Partial<RouteCall> = {}): Prepare =>
  async (world) => ({ params: { groupId: world.groupId, personId: await world.extraMember() }, ...more });
const newcomer = (world: World, personId: PersonId): RouteCall => ({
  params: { groupId: world.groupId },
  body: { personId, role: 'member', until: null },
});
const ofCase =
  (status: Parameters<World['case']>[0], body?: unknown): Prepare =>
  async (world) => ({ params: { caseId: await world.case(status) }, body });
const ofAgreement =
  (body?: unknown): Prepare =>
  async (world) => ({ params: { agreementId: await world.agreement() }, body });
const changed = { revision: 0, case: caseInput() };

const meetingInput = ({ app, ids }: World) => {
  const at = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString();
  return {
    startsAt: at(24),
    endsAt: at(26),
    place: 'on-site',
    videoUrl: null,
    address: 'Stadhuis',
    facilitatorId: ids.facilitator,
    agenda: [
      { kind: 'opening' },
      { kind: 'case', methodKey: 'five-step', caseId: null },
      { kind: 'closing' },
    ],
  };
};
const freshMeeting =
  (body?: (world: World) => unknown): Prepare =>
  async (world) => ({ params: { meetingId: await world.meeting() }, body: body?.(world) });

/** Of a text in the session, at the moment that the row is about. */
const ofText =
  (moment: MomentName, more: Partial<RouteCall>): Prepare =>
  async (world) => {
    await world.at(moment);
    return { params: { documentId: world.notesId }, ...more };
  };
const aFile = { type: mediaTypes.odt, bytes: writeOdt({ title: '', blocks: [] }) };

const usual: Record<string, Prepare> = {
  'GET /health': () => ({}),
  'GET /openapi.json': () => ({}),
  'GET /ways-to-sign-in': () => ({}),
  'POST /demonstration-sign-ins': ({ demonstrationId: personId }) => ({
    body: { personId },
    ownBrowser: true,
  }),
  'GET /me': () => ({}),
  'DELETE /sign-ins/current': () => ({ ownBrowser: true }),
  ...signInCalls,
  ...organisationCalls,
  ...threadCalls,
  ...rightsCalls,
  'GET /mails': () => ({}),
  'GET /me/events': () => ({}),
  'GET /events': () => ({}),
  'GET /groups': ({ groupId }) => ({ shows: groupId }),
  'POST /groups': () => ({ body: groupInput }),
  'GET /groups/:groupId': inGroup,
  'GET /groups/:groupId/candidates': inGroup,
  'POST /groups/:groupId/members': async (world) => newcomer(world, await world.outsider()),
  'POST /groups/:groupId/members (oneself)': (world, column) =>
    newcomer(world, world.ids[column === 'anonymous' ? 'member' : column]),
  'PATCH /groups/:groupId/members/:personId': ofMember({ body: { role: 'observer' } }),
  'DELETE /groups/:groupId/members/:personId': ofMember(),
  'GET /groups/:groupId/events': inGroup,
  'GET /my-pledges': ({ groupId }) => ({ shows: groupId }),
  'GET /groups/:groupId/pledge': inGroup,
  'POST /groups/:groupId/pledge/acceptances': ({ groupId }) => ({
    params: { groupId },
    body: { version: 1 },
  }),
  'PUT /groups/:groupId/pledge': ({ groupId }) => ({
    params: { groupId },
    body: { version: 1, rules: ['Wat hier gezegd wordt, blijft hier.'] },
  }),
  'GET /meetings': ({ plannedId }) => ({ shows: plannedId }),
  'POST /groups/:groupId/meetings': (world) => ({
    params: { groupId: world.groupId },
    body: meetingInput(world),
  }),
  'GET /meetings/:meetingId': ({ plannedId: meetingId }) => ({ params: { meetingId } }),
  'PUT /meetings/:meetingId': freshMeeting((world) => ({ revision: 0, meeting: meetingInput(world) })),
  'POST /meetings/:meetingId/cancellation': freshMeeting(),
  'PUT /meetings/:meetingId/answer': ({ plannedId: meetingId }) => ({
    params: { meetingId },
    body: { answer: 'yes' },
  }),
  'GET /cases': async (world) => ({ shows: await world.case('submitted') }),
  'POST /groups/:groupId/cases': ({ groupId }) => ({ params: { groupId }, body: caseInput() }),
  'GET /cases/:caseId (a draft)': ofCase('draft'),
  'GET /cases/:caseId (handed in)': ofCase('submitted'),
  'PUT /cases/:caseId (a draft)': ofCase('draft', changed),
  'PUT /cases/:caseId (handed in)': ofCase('submitted', changed),
  'POST /cases/:caseId/submission': ofCase('draft', submission(0)),
  'DELETE /cases/:caseId/submission': ofCase('submitted'),
  'POST /cases/:caseId/closure': ofCase('discussed'),
  'POST /cases/:caseId/erasure': ofCase('submitted'),
  'GET /meetings/:meetingId/session': ({ live: { meetingId } }) => ({ params: { meetingId } }),
  'GET /documents/:documentId/export': ofText('ended', { query: { format: 'odt' } }),
  'POST /documents/:documentId/import-previews': ofText('questions', { file: aFile }),
  'POST /documents/:documentId/imports': ofText('questions', { file: aFile }),
  'POST /documents/:documentId/imports (after the end)': ofText('ended', { file: aFile }),
  'GET /my-actions': async (world) => ({ shows: await world.action() }),
  ...versionCalls,
  'PATCH /actions/:actionId': async (world) => ({
    params: { actionId: await world.action() },
    body: { revision: 0, status: 'done', note: 'Gebeld' },
  }),
  ...commentCalls,
  ...fileCalls,
  ...searchCalls,
  ...notificationCalls,
  ...libraryCalls,
  'GET /agreements': async (world) => ({ shows: await world.agreement() }),
  'GET /groups/:groupId/agreements': inGroup,
  'POST /groups/:groupId/agreements': ({ groupId }) => ({
    params: { groupId },
    body: { title: 'Wie belt wie', templateKey: 'blank' },
  }),
  'GET /agreements/:agreementId': ofAgreement(),
  'GET /agreements/:agreementId/text': ofAgreement(),
  'PATCH /agreements/:agreementId': ofAgreement({ revision: 0, state: 'in-review' }),
  'POST /agreements/:agreementId/withdrawal': ofAgreement(),
};

/** The same calls again, while nobody has accepted the ground rules. */
const before = (title: string, call = title): [string, Prepare] => {
  const prepare = usual[call];
  if (!prepare) throw new Error(`there is no call ${call}`);
  return [`${title} (before the pledge)`, prepare];
};

export const routeCalls: Record<string, Prepare> = {
  ...usual,
  ...Object.fromEntries([
    before('GET /my-pledges'),
    before('GET /groups/:groupId'),
    before('GET /meetings/:meetingId'),
    before('GET /cases'),
    before('GET /cases/:caseId', 'GET /cases/:caseId (handed in)'),
    before('GET /meetings/:meetingId/session'),
    before('GET /documents/:documentId/comment-threads'),
    before('GET /agreements'),
    before('GET /search'),
    before('GET /agreements/:agreementId'),
    before('GET /agreements/:agreementId/text'),
    before('GET /documents/:documentId/versions'),
    before('GET /files/:fileId/picture'),
  ]),
};
