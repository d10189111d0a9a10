/**
 * The protocol, in the hands of openid-client: code flow with PKCE, state and nonce. What the library leaves
 * to us, and is set here: the issuer to the letter; the signature of the id token is checked although the
 * token comes straight from the provider; every address goes through guarded-fetch.ts; and the time is that
 * of our clock. Which algorithms count is the library's list, of those with a key pair; neither `none` nor a
 * shared secret is on it, and the tests hold it to that.
 */
import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import type { Proofs } from './attempt-secret.js';
import { Claims, namesIn } from './claims.js';
import { guardedFetch, isAllowed, PATIENCE_SECONDS } from './guarded-fetch.js';
import { refusedBecause } from './open-id-errors.js';
import type { Provider } from './provider.entity.js';
import { Refused } from './refused.js';

/** Who may start a sign-in without being known must not make us knock at a provider each time. */
const REMEMBER_MS = 5 * 60_000;

@Injectable()
export class OpenId {
  private readonly known = new Map<string, { until: number; metadata: Promise<client.ServerMetadata> }>();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Where the browser must go. */
  async authorizationUrl(provider: Provider, proofs: Proofs, workAddress: string): Promise<string> {
    const { verifier, state, nonce } = proofs;
    const session = await this.sessionWith(provider);
    return client.buildAuthorizationUrl(session, {
      redirect_uri: this.redirectUri(provider),
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      login_hint: workAddress,
      ...(provider.requiredAcr.length > 0 && { acr_values: provider.requiredAcr.join(' ') }),
    }).href;
  }

  /** `query`: what the provider sent along with the browser. */
  async claims(provider: Provider, clientSecret: string, proofs: Proofs, query: string): Promise<Claims> {
    const session = await this.sessionWith(provider, clientSecret);
    try {
      const tokens = await client.authorizationCodeGrant(
        session,
        new URL(`${this.redirectUri(provider)}?${query}`),
        { pkceCodeVerifier: proofs.verifier, expectedState: proofs.state, expectedNonce: proofs.nonce },
      );
      const claims = Claims.parse(tokens.claims());
      const userinfo = session.serverMetadata().userinfo_endpoint;
      if (namesIn(claims) || !userinfo) return claims;
      // Only the names: how somebody signed in is said by the signed token.
      const more = Claims.parse(await client.fetchUserInfo(session, tokens.access_token, claims.sub));
      return { ...more, acr: claims.acr, amr: claims.amr };
    } catch (error) {
      throw refusedBecause(error);
    }
  }

  redirectUri({ id }: Pick<Provider, 'id'>): string {
    return `${this.config.publicOrigin}/api/v1/providers/${id}/callback`;
  }

  private async sessionWith({ issuer, clientId }: Provider, secret?: string): Promise<client.Configuration> {
    const metadata = await this.metadataOf(issuer);
    const byPost = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    const proveWith = byPost ? client.ClientSecretPost : client.ClientSecretBasic;
    const offBy = Math.round((this.clock.now().getTime() - Date.now()) / 1000);
    const session = new client.Configuration(
      metadata,
      clientId,
      { [client.clockSkew]: offBy },
      proveWith(secret),
    );
    session.timeout = PATIENCE_SECONDS;
    session[client.customFetch] = guardedFetch(this.config);
    client.enableNonRepudiationChecks(session);
    if (this.config.loopbackProviders) client.allowInsecureRequests(session);
    return session;
  }

  private async metadataOf(issuer: string): Promise<client.ServerMetadata> {
    const now = this.clock.now().getTime();
    const remembered = this.known.get(issuer);
    if (remembered && remembered.until > now) return remembered.metadata;
    const metadata = this.discover(issuer);
    this.known.set(issuer, { until: now + REMEMBER_MS, metadata });
    metadata.catch(() => this.known.delete(issuer));
    return metadata;
  }

  private async discover(issuer: string): Promise<client.ServerMetadata> {
    try {
      const found = await client.discovery(new URL(issuer), 'nobody', undefined, client.None(), {
        timeout: PATIENCE_SECONDS,
        [client.customFetch]: guardedFetch(this.config),
        ...(this.config.loopbackProviders && { execute: [client.allowInsecureRequests] }),
      });
      const metadata: client.ServerMetadata = found.serverMetadata();
      // The library forgives a slash at the end, and Entra's shared issuers.
      if (metadata.issuer !== issuer) throw new Refused('provider-refused', 'another issuer announced');
      if (!isAllowed(this.config, metadata.authorization_endpoint ?? ''))
        throw new Refused('provider-refused', 'no safe sign-in page announced');
      return metadata;
    } catch (error) {
      throw refusedBecause(error);
    }
  }
}
