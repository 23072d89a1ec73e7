import { expect, it } from 'vitest'
import { member } from '~/testing/messages'
import { rosterNews } from './roster-news'

const [ana, bob, cho] = [member('ana'), member('bob'), member('cho')]
const away = (somebody: typeof ana) => ({ ...somebody, connected: false })

it('says who came and who went', () => {
  expect(rosterNews([ana, bob, away(cho)], [ana, away(bob), cho], 'id-ana')).toEqual({ came: ['cho'], left: ['bob'] })
})

it('whoever was removed has left too', () => {
  expect(rosterNews([ana, bob], [ana], 'id-ana')).toEqual({ came: [], left: ['bob'] })
})

it('a person is no news to themselves', () => {
  expect(rosterNews([away(ana)], [ana], 'id-ana')).toEqual({ came: [], left: [] })
})
