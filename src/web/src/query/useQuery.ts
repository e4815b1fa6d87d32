import { useCallback, useEffect, useMemo, useState } from 'react';
import { request, RequestFailure, type Operation } from './request';

/** An operation that a page asks, and what has become of it. */
export type Query<TData> = {
  /** The answer. While another one is on its way, the one before; null when there is none yet, or none was wanted. */
  data: TData | null;

  /** Whether an answer is on its way. */
  isLoading: boolean;

  /** Why there is none. */
  failure: RequestFailure | null;

  /** Asks again. */
  retry: () => void;

  /** What was asked, for the link to the playground. */
  asked: { operation: Operation<unknown, never>; variables: unknown };
};

type State<TData> = { of: string | null; data: TData | null; failure: RequestFailure | null };

/**
 * Asks the graph an operation, and again when its variables have changed.
 * @param operation The document, from the file generated beside it.
 * @param variables Its variables; null to ask nothing.
 */
export function useQuery<TData, TVariables>(operation: Operation<TData, TVariables>, variables: TVariables | null): Query<TData> {
  const [state, setState] = useState<State<TData>>({ of: null, data: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  const json = variables === null ? null : JSON.stringify(variables);
  const key = json === null ? null : `${attempt} ${json} ${operation}`;

  useEffect(() => {
    if (json === null) return undefined;
    const controller = new AbortController();
    request(operation, JSON.parse(json) as TVariables, controller.signal).then(
      data => setState({ of: key, data, failure: null }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        if (!(error instanceof RequestFailure)) throw error;
        setState({ of: key, data: null, failure: error });
      },
    );
    return () => controller.abort();
  }, [operation, json, key]);

  const retry = useCallback(() => setAttempt(before => before + 1), []);
  const asked = useMemo(() => ({ operation, variables: json === null ? null : (JSON.parse(json) as unknown) }), [operation, json]);
  const isLoading = key !== null && state.of !== key;
  return { data: key === null ? null : state.data, isLoading, failure: isLoading ? null : state.failure, retry, asked };
}
