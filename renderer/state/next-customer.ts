// One key for the next customer: the result, the number and what was said about them are gone, here and in the host.

import { useCallback } from 'react';
import { useDesk } from './desk-context.ts';
import { useReadiness } from './readiness-context.ts';

export function useNextCustomer(): () => void {
  const { dispatch, client, act } = useDesk();
  const { tell } = useReadiness();
  return useCallback(() => {
    dispatch({ type: 'cleared' });
    tell({ type: 'forget' });
    act(client.call('session.clear'));
  }, [dispatch, client, act, tell]);
}
