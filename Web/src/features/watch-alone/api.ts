import { http } from '~/lib/http'

export const saveProgress = (itemId: string, positionMs: number, finished: boolean) =>
  http.put(`/items/${itemId}/progress`, { position_ms: positionMs, finished })
