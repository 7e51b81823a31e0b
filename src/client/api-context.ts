import { createContext, use } from 'react';
import type { ApiClient } from './api.ts';

const ApiContext = createContext<ApiClient | null>(null);

/** Above everything that asks the API. */
export const ApiProvider = ApiContext.Provider;

export function useApi(): ApiClient {
  const api = use(ApiContext);
  if (api === null) throw new Error('useApi needs an ApiProvider above it');
  return api;
}
