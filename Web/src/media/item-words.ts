import type { TFunction } from 'i18next'
import type { Item } from './catalog'

/** The line under a title: what tells this item from its neighbours. */
export function itemDetail(item: Item, t: TFunction): string {
  switch (item.kind) {
    case 'movie':
    case 'series':
      return item.year === null ? '' : String(item.year)
    case 'season':
      return t('media.episodes', { count: item.child_count })
    case 'episode':
      return item.season_number === null
        ? t('media.episode', { episode: item.episode_number })
        : t('media.season_episode', { season: item.season_number, episode: item.episode_number })
  }
}
