import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** The text of an operation, which knows the types of its answer and of its variables. */
export type Operation<TData, TVariables> = DocumentTypeDecoration<TData, TVariables> & { toString(): string };

/** Where the graph is asked. */
export const endpoint = '/graphql';

type ErrorOfAnswer = { message: string; extensions?: { code?: string } };
type Body<TData> = { data?: TData | null; errors?: ErrorOfAnswer[]; extensions?: { requestId?: string } };

/** Why there is no answer, in words for the reader. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';

  /** The code of the first error, as docs/errors.md has them; `UNREACHABLE` when no answer came. */
  readonly code: string;

  /** By which those who run the service find what happened; null when no answer came. */
  readonly requestId: string | null;

  constructor(message: string, code: string, requestId: string | null) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

/**
 * Asks the graph one operation.
 * @throws RequestFailure when no answer came, or it has an error: a page shows all of what it asked for or says why not.
 */
export async function request<TData, TVariables>(operation: Operation<TData, TVariables>, variables: TVariables, signal?: AbortSignal): Promise<TData> {
  const response = await send(JSON.stringify({ query: operation.toString(), variables }), signal);
  const requestId = response.headers.get('X-Request-Id');
  let body: Body<TData>;
  try {
    body = (await response.json()) as Body<TData>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailure('What answered is not the service itself, perhaps something between you and it. Try again in a minute.', 'UNREACHABLE', requestId);
  }

  const [first] = body.errors ?? [];
  if (first) throw new RequestFailure(body.errors!.map(error => error.message).join(' '), first.extensions?.code ?? 'INTERNAL_ERROR', body.extensions?.requestId ?? requestId);
  return body.data!;
}

async function send(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body,
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailure('The service did not answer. Look whether you are connected, then try again.', 'UNREACHABLE', null);
  }
}
