/**
 * An error as AWS sends it: HTTP status, `__type` and a message.
 * Source: AWS JSON 1.1 protocol; the words of each error stand in `errors.ts`.
 */
export class WireError extends Error {
  readonly status: number
  readonly type: string
  constructor(type: string, message: string, status = 400) {
    super(message)
    this.name = 'WireError'
    this.type = type
    this.status = status
  }

  /** The body of the answer. */
  toJSON(): { __type: string; message?: string } {
    return { __type: this.type, ...(this.message ? { message: this.message } : {}) }
  }
}
