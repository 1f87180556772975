/**
 * Why a signed text was refused: the exceptions of itsdangerous, with its names, messages and hierarchy (exc.py).
 * `BadPayload` is no `BadSignature`: it can only come from someone who holds the key.
 */
export class BadData extends Error {
  override readonly name: string = "BadData";
}

export class BadSignature extends BadData {
  override readonly name: string = "BadSignature";

  /** `payload` is the text that the signature failed to cover, or null where no signature was found. */
  constructor(
    message: string,
    readonly payload: string | null = null,
  ) {
    super(message);
  }
}

export class BadTimeSignature extends BadSignature {
  override readonly name: string = "BadTimeSignature";

  /** `dateSigned` is the time that the text claims, in whole seconds since 1970; null where it is unreadable. */
  constructor(
    message: string,
    payload: string | null = null,
    readonly dateSigned: number | null = null,
  ) {
    super(message, payload);
  }
}

export class SignatureExpired extends BadTimeSignature {
  override readonly name: string = "SignatureExpired";
}

/** The signature holds, but what it covers cannot be read. `cause` says why. */
export class BadPayload extends BadData {
  override readonly name: string = "BadPayload";
}
