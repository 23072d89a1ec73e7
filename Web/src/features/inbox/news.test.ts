import { describe, expect, it } from 'vitest'
import { changeNews, noNews } from './news'

const listed = (news = noNews, ...roomIds: string[]) => changeNews(news, { type: 'listed', roomIds })

describe('an invite', () => {
  it('that waited already is no news', () => {
    expect(listed(noNews, 'old').fresh).toEqual([])
  })

  it('that comes later is news, the newest first', () => {
    const one = listed(listed(noNews, 'old'), 'old', 'first')

    expect(listed(one, 'old', 'first', 'second').fresh).toEqual(['second', 'first'])
  })

  it('is news once: told again, or put away, it stays put away', () => {
    const told = listed(listed(noNews), 'a')
    const putAway = changeNews(told, { type: 'put_away', roomId: 'a' })

    expect(putAway.fresh).toEqual([])
    expect(listed(putAway, 'a').fresh).toEqual([])
  })

  it('that was answered elsewhere is no news any more, and is again when it comes again', () => {
    const answered = listed(listed(listed(noNews), 'a'))

    expect(answered.fresh).toEqual([])
    expect(listed(answered, 'a').fresh).toEqual(['a'])
  })
})
