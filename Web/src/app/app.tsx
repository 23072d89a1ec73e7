import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { BrowserRouter } from 'react-router'
import { basePath } from './base-path'
import { createQueryClient } from './query-client'
import { AppRoutes } from './routes'

export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter basename={basePath()}>
        <AppRoutes />
      </BrowserRouter>
    </QueryClientProvider>
  )
}
