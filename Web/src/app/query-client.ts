import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '~/lib/http'
import { meKey } from '~/lib/me'

const RETRIES = 2

/** A session that ended shows on whichever request comes next; asking who we are again leads to the sign-in page. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const signedOut = error instanceof Problem && error.status === 401
        if (signedOut && query.queryKey[0] !== meKey[0]) void client.resetQueries({ queryKey: meKey })
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof Problem && error.passing && failures < RETRIES,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
