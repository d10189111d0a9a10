/** People on their way in without a provider, for tests: the house they come to, and the steps they take. */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { credentialRoutes } from '@leerkring/shared/contract/credentials';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import type { AnswerOf, Route } from '@leerkring/shared/contract/route';
import { Module } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { CredentialsModule } from '../../server/src/modules/credentials/credentials.module.js';
import { IdentityModule } from '../../server/src/modules/identity/identity.module.js';
import { insertOrganisation, insertPerson } from './builders.js';
import { CookieJar } from './cookie-jar.js';
import { eventually } from './eventually.js';
import { SmtpSink } from './smtp-sink.js';
import { SoftwareAuthenticator } from './software-authenticator.js';
import { startApp, type TestApp } from './start-app.js';
import type { Answer, TestClient } from './test-client.js';

@Module({ imports: [IdentityModule, CredentialsModule] })
class FrontHouse {}

const SECRET_LENGTH = 43;

let made = 0;

export interface Newcomer {
  email: string;
  personId: PersonId;
  browser: CookieJar;
}

export interface WithPasskey extends Newcomer {
  device: SoftwareAuthenticator;
  recoveryCodes: string[];
}

export class Newcomers {
  private constructor(
    readonly app: TestApp,
    readonly sink: SmtpSink,
    private readonly moderatorId: PersonId,
    readonly organisationId: OrganisationId,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<Newcomers> {
    const sink = await SmtpSink.start();
    const app = await startApp({ root: FrontHouse, env: { SMTP_URL: sink.url, ...env } });
    const moderatorId = await insertPerson(app, { role: 'moderator', givenName: 'Lotte' });
    return new Newcomers(app, sink, moderatorId, await insertOrganisation(app));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.sink.close();
  }

  /** Signed in just now, however far a test moved the clock. */
  get moderator(): TestClient {
    return this.app.as(this.moderatorId);
  }

  browser(): CookieJar {
    return new CookieJar(this.app);
  }

  input(email: string) {
    const name = { givenName: 'Sanne', familyName: 'Bakker' };
    return { ...name, email, role: 'wijk-ggd' as const, organisationId: this.organisationId };
  }

  async invite(): Promise<Newcomer> {
    made += 1;
    const email = `sanne${made}@gemeente.example`;
    const { personId } = ok(await this.moderator.call(credentialRoutes.invite, { body: this.input(email) }));
    await this.sink.newest(email);
    return { email, personId, browser: this.browser() };
  }

  /** The secret of a fresh link, mailed because this browser asked. */
  async askLink({ email, browser }: Pick<Newcomer, 'email' | 'browser'>): Promise<string> {
    const secrets = () =>
      this.sink.caught.flatMap(({ to, fragment }) =>
        to === email && fragment?.length === SECRET_LENGTH ? [fragment] : [],
      );
    const before = secrets().length;
    expectOk(await browser.call(credentialRoutes.requestLink, { body: { email } }));
    const after = await eventually(
      'a link',
      async () => secrets(),
      ({ length }) => length > before,
    );
    return after.at(-1) ?? '';
  }

  async openLink(newcomer: Pick<Newcomer, 'email' | 'browser'>) {
    const secret = await this.askLink(newcomer);
    return ok(await newcomer.browser.call(credentialRoutes.useLink, { body: { secret } }));
  }

  /** Invited, and in with a passkey. */
  async withPasskey(): Promise<WithPasskey> {
    const newcomer = await this.invite();
    await this.openLink(newcomer);
    const device = new SoftwareAuthenticator(this.app.config.publicOrigin);
    const options = ok(await newcomer.browser.call(credentialRoutes.enrolPasskeyChallenge));
    const body = { name: 'Telefoon', response: device.register(options) };
    const { recoveryCodes } = ok(await newcomer.browser.call(credentialRoutes.enrolPasskey, { body }));
    return { ...newcomer, device, recoveryCodes: recoveryCodes ?? [] };
  }

  /** Invited, and in with an authenticator app. */
  async withAuthenticator() {
    const newcomer = await this.invite();
    await this.openLink(newcomer);
    const { secret } = ok(await newcomer.browser.call(credentialRoutes.enrolAuthenticatorSecret));
    const body = { code: this.code(secret) };
    const { recoveryCodes } = ok(await newcomer.browser.call(credentialRoutes.enrolAuthenticator, { body }));
    return { ...newcomer, secret, recoveryCodes: recoveryCodes ?? [] };
  }

  /** What the app shows now, or some steps of thirty seconds away. */
  code(secret: string, steps = 0): string {
    const timestamp = this.app.clock.now().getTime() + steps * 30_000;
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  }
}

export function ok<R extends Route>(answer: Answer<R>): AnswerOf<R> {
  expectOk(answer);
  return answer.body;
}

function expectOk({ problem }: { problem: { code: ProblemCode } | null }): void {
  if (problem) throw new Error(`Refused: ${problem.code}`);
}
