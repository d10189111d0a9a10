import type { FieldError, ProblemCode } from '@leerkring/shared/contract/problem';

/** A refusal that the caller may know about; anything else that is thrown becomes `internal-error`. */
export class AppError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly errors?: FieldError[],
  ) {
    super(detail ?? code);
  }
}

export class TooManyRequests extends AppError {
  constructor(readonly retryAfterSeconds: number) {
    super('too-many-requests');
  }
}
