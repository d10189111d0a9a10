/**
 * The browser's side of a passkey. What goes wrong here is mostly somebody pressing "cancel", which the browser
 * reports like any other refusal, so that a site learns nothing from it.
 */
import type { NewPasskeyResponse, PasskeyResponse } from '@leerkring/shared/contract/credentials';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** Refused by the person, the device or the browser: not by us. */
export class PasskeyStopped extends Error {
  constructor(
    readonly alreadyKnown: boolean,
    cause: unknown,
  ) {
    super('The passkey was not used', { cause });
  }
}

type Options = Record<string, unknown>;

export const canUsePasskeys = browserSupportsWebAuthn;
export const canOfferPasskeys = browserSupportsWebAuthnAutofill;

export const makePasskey = async (options: Options): Promise<NewPasskeyResponse> =>
  stopping(async () => {
    const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
    const { id, rawId, response, clientExtensionResults, authenticatorAttachment } = await startRegistration({
      optionsJSON,
    });
    const { clientDataJSON, attestationObject, transports } = response;
    return {
      id,
      rawId,
      type: 'public-key',
      response: { clientDataJSON, attestationObject, ...(transports && { transports }) },
      clientExtensionResults: { ...clientExtensionResults },
      ...(authenticatorAttachment && { authenticatorAttachment }),
    };
  });

/** `offered`: the browser names passkeys in the list under a field, and waits as long as it takes. */
export const answerWithPasskey = async (options: Options, offered = false): Promise<PasskeyResponse> =>
  stopping(async () => {
    const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
    const { id, rawId, response, clientExtensionResults, authenticatorAttachment } =
      await startAuthentication({ optionsJSON, useBrowserAutofill: offered });
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    return {
      id,
      rawId,
      type: 'public-key',
      response: { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) },
      clientExtensionResults: { ...clientExtensionResults },
      ...(authenticatorAttachment && { authenticatorAttachment }),
    };
  });

export const stopOffering = () => WebAuthnAbortService.cancelCeremony();

async function stopping<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new PasskeyStopped(error instanceof Error && error.name === 'InvalidStateError', error);
  }
}
