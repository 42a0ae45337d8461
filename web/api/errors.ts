/** What can go wrong when the service is asked. Nothing that is on the screen is lost by any of them. */
export abstract class RequestError extends Error {
  abstract readonly kind: 'network' | 'timeout' | 'service' | 'query';
  /** A code of docs/errors.md, or of our own for what never came to the service. */
  readonly code: string;
  /** Under which the service's log has it; undefined where it never came there. */
  readonly requestId: string | undefined;
  constructor(message: string, code: string, requestId?: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.requestId = requestId;
  }
}

/** The service cannot be reached: it is stopped, or this device has no network. */
export class NetworkError extends RequestError {
  readonly kind = 'network';
  readonly offline: boolean;
  constructor(reason: string, requestId: string) {
    super(reason, 'UNREACHABLE', requestId);
    this.offline = globalThis.navigator?.onLine === false;
  }
}

/** It took longer than we wait. */
export class TimeoutError extends RequestError {
  readonly kind = 'timeout';
  readonly seconds: number;
  constructor(seconds: number, requestId: string) {
    super(`no answer in ${seconds} s`, 'NO_ANSWER', requestId);
    this.seconds = seconds;
  }
}

/** It answers, but not to this: it is busy, stopping, without its database, or something is wrong in it. */
export class ServiceError extends RequestError {
  readonly kind = 'service';
  readonly status: number;
  /** Seconds after which asking again makes sense, where it says so. */
  readonly retryAfter: number | undefined;
  constructor(message: string, code: string, requestId: string, status: number, retryAfter: number | undefined) {
    super(message, code, requestId);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** It understood, and says what is wrong with what was asked: an unknown id, an ambiguous name. */
export class QueryError extends RequestError {
  readonly kind = 'query';
  /** What it knows besides: candidates, nearest names. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, code: string, requestId: string, details: Readonly<Record<string, unknown>>) {
    super(message, code, requestId);
    this.details = details;
  }
}
